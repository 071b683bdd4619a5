import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { x } from 'tinyexec'

import type { Example } from '../example/example.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { NodeVersion } from '../node/pinned.ts'

/** Node.js's compile cache with the stripped code of all programs. Programs can only read it. */
export interface CompileCache {
  /** Fills the cache for a version once, if it shall be filled. Returns the folder, absolute; undefined for a version that cannot use it. */
  folderFor: (node: NodeVersion) => Promise<string | undefined>
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
/** The exit code of that program if the version writes entries in another form. */
const OTHER_FORM = 3
const RE_CODE = /\.[cm]?[jt]s$/
/** Code whose behaviour can depend on the compile cache or on the stripper: module hooks, features, the whole environment. */
const RE_OBSERVES = /['"](?:node:)?module['"]|compile_?cache|process\.features|process\.env\b(?!\.\w|\[)/i

export function createCompileCache({ root, folder, preloads, fill: isFilled }: CompileCacheOptions): CompileCache {
  const filled = new Map<string, Promise<string | undefined>>()
  const notices: string[] = []

  async function fill({ version, executable }: NodeVersion): Promise<string | undefined> {
    if (!capabilitiesOf(version).types) return undefined
    if (!isFilled) return existsSync(folder) ? folder : undefined
    const files = [...globSync(`${root}/examples/**/*.{ts,mts,cts}`), ...globSync(`${preloads}/*.cts`)]
    const { exitCode, stderr } = await x(executable, ['--no-warnings', FILL], {
      stdin: files.filter((file) => !file.includes('/node_modules/')).join('\n'),
      nodePath: false,
      nodeOptions: { env: { NODE_COMPILE_CACHE: folder } },
    })
    if (exitCode === 0) return folder
    const reason = exitCode === OTHER_FORM ? 'it caches no stripped code, or in another form' : stderr.trim()
    notices.push(`Programs on Node.js ${version} run without a compile cache, which takes longer: ${reason}.`)
    return undefined
  }

  return { folderFor: (node) => filled.getOrInsertComputed(node.version, () => fill(node)), notices: () => notices }
}

/** True if an example's behaviour can depend on the compile cache: such a program runs without it. */
export function observesCompileCache({ files }: Example, root: string): boolean {
  const code = files.filter((file) => RE_CODE.test(file))
  return code.some((file) => RE_OBSERVES.test(readFileSync(path.join(root, file), 'utf8')))
}
