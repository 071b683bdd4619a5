import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../util/problem.ts'
import type { Progress } from './fetch-node.ts'
import type { NpmOptions } from './npm-options.ts'
import { pinnedNode, type NodeVersion } from './pinned.ts'
import { PLATFORM, executableIn } from './platform.ts'
import { RELEASE_BUILDS } from './releases.ts'
import { BUILDS, type Builds } from './versions.ts'

/** Why a version of Node.js is not available: this platform has no build of it, its build does not start here, or the download failed. */
export interface Missing {
  missing: 'build' | 'start' | 'fetch'
}

/** The versions of Node.js on this machine, which are downloaded when needed. */
export interface Nodes {
  pinned: NodeVersion
  /** Downloads a version on the first call. A failed download does not reject: see `problems`. */
  get: (version: string) => Promise<NodeVersion | Missing>
  /** Returns the failed downloads, one problem per version. */
  problems: () => Problem[]
}

interface NodesOptions {
  /** Absolute folder of this project, which pins one version and whose npm configuration downloads the others. */
  toolchain: string
  /** Absolute folder for downloaded versions. */
  folder: string
  builds?: Builds
  platform?: string
  onProgress?: (progress: Progress) => void
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'])
const DATA = 'scripts/node/versions.json'
const ALL_BUILDS: Builds = { ...RELEASE_BUILDS, ...BUILDS }

/**
 * Finds versions of Node.js: the pinned one among the installed packages, all others in a folder, fetched when first used.
 * @throws InputError if no Node.js is pinned and installed for this platform
 */
export function createNodes(options: NodesOptions): Nodes {
  const { toolchain, folder, builds = ALL_BUILDS, platform = PLATFORM, onProgress } = options
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
      // npm's fetcher is slow to load and rarely needed.
      const { fetchNode } = await import('./fetch-node.ts')
      const { npmOptions } = await import('./npm-options.ts')
      npm ??= npmOptions(toolchain)
      mkdirSync(folder, { recursive: true })
      await fetchNode({ version, build, folder, npm: await npm, onProgress })
      return { version, executable }
    } catch (error) {
      problems.push(toProblem(version, error, path.relative(toolchain, folder)))
      return { missing: isUnusable(error) ? 'start' : 'fetch' }
    }
  }

  return { pinned, get: (version) => known.getOrInsertComputed(version, get), problems: () => problems }
}

function toProblem(version: string, error: unknown, folder: string): Problem {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const message = `Node.js ${version} could not be ${isUnusable(error) ? 'used' : 'downloaded'}: ${error.message}`
  return { file: DATA, message, next: nextStepFor(String(error.code), folder) }
}

/** The build was downloaded as expected, but it is another version, or does not start on this machine. */
function isUnusable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EVERSION'
}

function nextStepFor(code: string, folder: string): string {
  if (code === 'EINTEGRITY')
    return 'The download was discarded because its content is not the expected one. Run the command again; if it fails again, do not trust the registry.'
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return `Free disk space for ${folder} and run the command again.`
  if (code === 'EVERSION') return 'Run the examples on the release before or after it.'
  if (UNWRITABLE.has(code)) return `Make ${folder} a writable folder and run the command again.`
  if (code === 'E404' || code === 'ETARGET') return 'Configure npm to use a registry that has this version.'
  return 'Check the connection to the npm registry: the configuration is the same as for npm ci. The other versions have run.'
}
