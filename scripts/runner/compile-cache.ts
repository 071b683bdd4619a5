import { chownSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { x } from 'tinyexec'

import { discoverExamples } from '../example/discover.ts'
import { isCode, type Example } from '../example/example.ts'
import { packagesIn } from '../example/packages.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { NodeVersion } from '../node/pinned.ts'
import { sandboxCommand, sandboxUser, type Sandbox } from '../sandbox/bubblewrap.ts'
import { packagesOf, SANDBOX_FOLDER, sandboxPlaces, type Mount } from '../sandbox/places.ts'
import { kill } from '../sandbox/proc.ts'

/**
 * Node.js's compile cache with the stripped code of all programs and the compiled code of packages that they import. Programs
 * can only read it.
 */
export interface CompileCache {
  /**
   * Fills the cache for a version once, if many programs run or this one runs often, in a sandbox, because that runs the code of
   * the packages. Returns the folder, absolute; undefined for a version that cannot use it.
   * @param runs how often the program runs
   */
  folderFor: (node: NodeVersion, sandbox: Sandbox, runs: number) => Promise<string | undefined>
  /** A line for each version whose cache has another form. */
  notices: () => string[]
}

interface CompileCacheOptions {
  /** Absolute folder that contains `examples/`. */
  root: string
  /** Absolute folder of the cache; it is created when needed. */
  folder: string
  /** Absolute folder of the preloads. */
  preloads: string
  /** True if many programs run. For a few runs, filling the cache takes longer than it saves. */
  isBatch: boolean
  /** Ends the filling. */
  abort?: AbortSignal | undefined
}

const FILL = path.join(import.meta.dirname, 'fill-compile-cache.mts')
/** From this number of runs on, filling the cache saves more time than it takes. */
export const BATCH = 4
/** Its path in the sandbox. */
const TARGET = '/srv/fill-compile-cache.mts'
/** Milliseconds; a package may wait for something that never comes. */
const TIMEOUT = 60_000
/** The exit code of that program if the version writes entries in another form. */
const OTHER_FORM = 3
const RE_TYPESCRIPT = /\.[cm]?ts$/
/** Code whose behaviour can depend on the compile cache or on the stripper: module hooks, features, the whole environment. */
const RE_OBSERVES = /['"](?:node:)?module['"]|compile_?cache|process\.features|process\.env\b(?!\.\w|\[)/i

export function createCompileCache({ root, folder, preloads, isBatch, abort }: CompileCacheOptions): CompileCache {
  const filled = new Map<string, Promise<string | undefined>>()
  const notices: string[] = []

  async function fill({ version, executable }: NodeVersion, sandbox: Sandbox): Promise<string | undefined> {
    const files = discoverExamples(root).examples.flatMap((example) => example.files)
    const own = files.filter((file) => RE_TYPESCRIPT.test(file)).map((file) => path.join(root, file))
    const packages = new Set(own.flatMap((file) => packagesIn(readFileSync(file, 'utf8'))))
    mkdirSync(folder, { recursive: true })
    if (sandbox.user !== undefined) chownSync(folder, sandbox.user, sandbox.user)
    const { inside } = sandboxPlaces({ root, folder: root, preloads, executable, compileCache: folder })
    const mount = (source: string): Mount => ({ source, target: inside(source) })
    const installed = packagesOf(root)
    const folders = [
      path.dirname(executable),
      `${root}/examples`,
      preloads,
      ...(installed === undefined ? [] : [installed]),
    ]
    const access = {
      readable: [...folders.map(mount), { source: FILL, target: TARGET }],
      writable: [mount(folder)],
      folder: SANDBOX_FOLDER,
      network: 'own',
    } as const
    const [program, ...args] = [...sandboxCommand(sandbox, access), inside(executable), '--no-warnings', TARGET]
    const stripped = [...own, ...globSync(`${preloads}/*.cts`)].map(inside)
    const { exitCode, stderr } = await run(program, args, {
      stdin: JSON.stringify({ files: stripped, packages: [...packages], root: inside(root) }),
      cache: inside(folder),
      sandbox,
      abort,
    })
    if (exitCode === 0) return folder
    if (abort?.aborted) return undefined
    const reason = exitCode === OTHER_FORM ? 'it caches no stripped code, or in another form' : stderr.trim()
    notices.push(`Programs on Node.js ${version} run without a compile cache, which takes longer: ${reason}.`)
    return undefined
  }

  return {
    async folderFor(node, sandbox, runs) {
      if (!capabilitiesOf(node.version).types) return undefined
      if (isBatch || runs >= BATCH) return filled.getOrInsertComputed(node.version, () => fill(node, sandbox))
      return filled.get(node.version) ?? (existsSync(folder) ? folder : undefined)
    },
    notices: () => notices,
  }
}

interface FillOptions extends Pick<CompileCacheOptions, 'abort'> {
  stdin: string
  /** Its path in the sandbox. */
  cache: string
  sandbox: Sandbox
}

/** Without an exit code, it took too long or was interrupted. */
async function run(program: string, args: string[], { stdin, cache, sandbox, abort }: FillOptions) {
  const limit = AbortSignal.timeout(TIMEOUT)
  const ending = AbortSignal.any([limit, ...(abort ? [abort] : [])])
  const options = { detached: true, env: { NODE_COMPILE_CACHE: cache }, ...sandboxUser(sandbox) }
  const running = x(program, args, { stdin, nodePath: false, nodeOptions: options })
  // The whole group: until the sandbox is complete, its processes do not end with bwrap.
  const end = (): void => void (running.pid !== undefined && kill(-running.pid))
  ending.addEventListener('abort', end, { once: true })
  if (ending.aborted) end()
  const { exitCode, stderr } = await running
  ending.removeEventListener('abort', end)
  if (!limit.aborted) return { exitCode, stderr }
  return { exitCode: undefined, stderr: `filling it took more than ${TIMEOUT / 1000} s` }
}

/** True if an example's behaviour can depend on the compile cache: such a program runs without it. */
export function observesCompileCache({ files }: Example, root: string): boolean {
  const code = files.filter(isCode)
  return code.some((file) => RE_OBSERVES.test(readFileSync(path.join(root, file), 'utf8')))
}
