import { chownSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { x } from 'tinyexec'

import type { Example } from '../example/example.ts'
import { packagesIn } from '../example/packages.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { NodeVersion } from '../node/pinned.ts'
import { sandboxCommand, type Sandbox } from '../sandbox/bubblewrap.ts'
import { packagesOf } from '../sandbox/permissions.ts'

/**
 * Node.js's compile cache with the stripped code of all programs and the compiled code of packages that they import. Programs
 * can only read it.
 */
export interface CompileCache {
  /**
   * Fills the cache for a version once, if it shall be filled, in a sandbox, because that runs the code of the packages.
   * Returns the folder, absolute; undefined for a version that cannot use it.
   */
  folderFor: (node: NodeVersion, sandbox: Sandbox) => Promise<string | undefined>
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
  /** False to use what is in the cache without filling it: for a few programs, filling takes longer than it saves. */
  fill: boolean
}

const FILL = path.join(import.meta.dirname, 'fill-compile-cache.mts')
/** Milliseconds; a package may wait for something that never comes. */
const TIMEOUT = 60_000
/** The exit code of that program if the version writes entries in another form. */
const OTHER_FORM = 3
const RE_CODE = /\.[cm]?[jt]s$/
/** Code whose behaviour can depend on the compile cache or on the stripper: module hooks, features, the whole environment. */
const RE_OBSERVES = /['"](?:node:)?module['"]|compile_?cache|process\.features|process\.env\b(?!\.\w|\[)/i

export function createCompileCache({ root, folder, preloads, ...options }: CompileCacheOptions): CompileCache {
  const filled = new Map<string, Promise<string | undefined>>()
  const notices: string[] = []

  async function fill({ version, executable }: NodeVersion, sandbox: Sandbox): Promise<string | undefined> {
    if (!capabilitiesOf(version).types) return undefined
    if (!options.fill) return existsSync(folder) ? folder : undefined
    const own = globSync(`${root}/examples/**/*.{ts,mts,cts}`).filter((file) => !file.includes('/node_modules/'))
    const packages = new Set(own.flatMap((file) => packagesIn(readFileSync(file, 'utf8'))))
    mkdirSync(folder, { recursive: true })
    if (sandbox.user !== undefined) chownSync(folder, sandbox.user, sandbox.user)
    const readable = [path.dirname(executable), path.dirname(FILL), `${root}/examples`, preloads, ...packagesOf(root)]
    const access = {
      readable: readable.filter((each) => existsSync(each)),
      writable: [folder],
      folder: '/tmp/proven',
      network: 'own',
    } as const
    const [program, ...args] = [...sandboxCommand(sandbox, access), executable, '--no-warnings', FILL]
    const { exitCode, stderr } = await x(program, args, {
      stdin: JSON.stringify({ files: [...own, ...globSync(`${preloads}/*.cts`)], packages: [...packages], root }),
      nodePath: false,
      timeout: TIMEOUT,
      nodeOptions: { env: { NODE_COMPILE_CACHE: folder } },
    })
    if (exitCode === 0) return folder
    const failure = stderr.trim() || `filling it took more than ${TIMEOUT / 1000} s`
    const reason = exitCode === OTHER_FORM ? 'it caches no stripped code, or in another form' : failure
    notices.push(`Programs on Node.js ${version} run without a compile cache, which takes longer: ${reason}.`)
    return undefined
  }

  return {
    folderFor: (node, sandbox) => filled.getOrInsertComputed(node.version, () => fill(node, sandbox)),
    notices: () => notices,
  }
}

/** True if an example's behaviour can depend on the compile cache: such a program runs without it. */
export function observesCompileCache({ files }: Example, root: string): boolean {
  const code = files.filter((file) => RE_CODE.test(file))
  return code.some((file) => RE_OBSERVES.test(readFileSync(path.join(root, file), 'utf8')))
}
