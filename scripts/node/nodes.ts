import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../util/problem.ts'
import type { Progress } from './fetch-node.ts'
import type { NpmOptions } from './npm-options.ts'
import { pinnedNode } from './pinned.ts'
import type { NodeVersion } from './pinned.ts'
import { PLATFORM, executableIn } from './platform.ts'
import { BUILDS } from './versions.ts'
import type { Builds } from './versions.ts'

/** A version of Node.js that cannot be had: for want of a build, or for something that went wrong. */
export interface Missing {
  missing: 'build' | 'fetch'
}

/** The versions of Node.js on this machine, and those on their way. */
export interface Nodes {
  pinned: NodeVersion
  /** Fetches a version when it is first asked for. Never rejects for want of a version: see `problems`. */
  get: (version: string) => Promise<NodeVersion | Missing>
  /** What went wrong, once for each version. */
  problems: () => Problem[]
}

export interface NodesOptions {
  /** The folder of this project: it pins one version, and its npm configuration is used for the others. */
  toolchain: string
  /** Where fetched versions are kept, absolute. */
  folder: string
  builds?: Builds
  platform?: string
  onProgress?: (progress: Progress) => void
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'])
const DATA = 'scripts/node/versions.json'

export function createNodes(options: NodesOptions): Nodes {
  const { toolchain, folder, builds = BUILDS, platform = PLATFORM, onProgress } = options
  const pinned = pinnedNode(toolchain)
  const problems: Problem[] = []
  const known = new Map<string, Promise<NodeVersion | Missing>>([[pinned.version, Promise.resolve(pinned)]])
  let npm: Promise<NpmOptions> | undefined

  async function get(version: string): Promise<NodeVersion | Missing> {
    const build = builds[version]?.[platform]
    if (!build) return { missing: 'build' }
    const executable = path.join(folder, version, executableIn(platform))
    if (existsSync(executable)) return { version, executable }
    try {
      // npm's fetcher takes a while to load, and is seldom needed.
      const { fetchNode } = await import('./fetch-node.ts')
      const { npmOptions } = await import('./npm-options.ts')
      npm ??= npmOptions(toolchain)
      mkdirSync(folder, { recursive: true })
      await fetchNode({ version, build, folder, npm: await npm, onProgress })
      return { version, executable }
    } catch (error) {
      problems.push(explain(version, error, path.relative(toolchain, folder)))
      return { missing: 'fetch' }
    }
  }

  return {
    pinned,
    get(version) {
      const found = known.get(version) ?? get(version)
      known.set(version, found)
      return found
    },
    problems: () => problems,
  }
}

function explain(version: string, error: unknown, folder: string): Problem {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const message = `Node.js ${version} could not be fetched: ${error.message}`
  return { file: DATA, message, next: adviceFor(String(error.code), folder) }
}

function adviceFor(code: string, folder: string): string {
  if (code === 'EINTEGRITY')
    return 'What came is not what was expected, and is not used. Try again; if it stays so, distrust the registry.'
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return `Make room for ${folder}, and try again.`
  if (UNWRITABLE.has(code)) return `Make ${folder} a folder that can be written, and try again.`
  if (code === 'E404' || code === 'ETARGET') return 'The registry that npm is set up to use does not carry it.'
  return 'Is the npm registry within reach? What works for npm ci works here, too. The other versions have run.'
}
