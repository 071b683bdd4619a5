import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../util/problem.ts'
import type { Progress } from './fetch-node.ts'
import { isUnusable, nodeProblem } from './node-problem.ts'
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
  /** True to compare versions that are in the folder already with their packages. @default false */
  compares?: boolean
  onProgress?: (progress: Progress) => void
}

const ALL_BUILDS: Builds = { ...RELEASE_BUILDS, ...BUILDS }

/**
 * Finds versions of Node.js: the pinned one among the installed packages, all others in a folder, fetched when first used.
 * @throws InputError if no Node.js is pinned and installed for this platform
 */
export function createNodes(options: NodesOptions): Nodes {
  const { toolchain, folder, builds = ALL_BUILDS, platform = PLATFORM, compares = false, onProgress } = options
  const pinned = pinnedNode(toolchain)
  const problems: Problem[] = []
  const known = new Map<string, Promise<NodeVersion | Missing>>([[pinned.version, Promise.resolve(pinned)]])
  let npm: Promise<NpmOptions> | undefined

  async function get(version: string): Promise<NodeVersion | Missing> {
    const build = builds[version]?.[platform]
    if (!build) return { missing: 'build' }
    const executable = path.join(folder, version, executableIn(platform))
    const isUnpacked = existsSync(executable)
    if (isUnpacked && !compares) return { version, executable }
    try {
      // npm's fetcher is slow to load and rarely needed.
      const { npmOptions } = await import('./npm-options.ts')
      npm ??= npmOptions(toolchain)
      const source = { version, build, npm: await npm }
      if (isUnpacked) await (await import('./compare-build.ts')).compareBuild({ ...source, executable })
      else await (await import('./fetch-node.ts')).fetchNode({ ...source, folder, onProgress })
      return { version, executable }
    } catch (error) {
      problems.push(nodeProblem(version, error, path.relative(toolchain, folder)))
      return { missing: isUnusable(error) ? 'start' : 'fetch' }
    }
  }

  return { pinned, get: (version) => known.getOrInsertComputed(version, get), problems: () => problems }
}
