import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

import { compilePreloads, PRELOADS } from '../runner/preloads.ts'
import type { Preloads } from '../runner/preloads.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { Progress } from '../node/fetch-node.ts'
import { createCoverage } from '../coverage/coverage.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { createNodes } from '../node/nodes.ts'
import type { Nodes } from '../node/nodes.ts'
import type { Builds } from '../node/versions.ts'
import { openCache, fingerprintOf } from './cache.ts'
import type { Cache } from './cache.ts'
import { createSandboxPolicy } from '../sandbox/choose-sandbox.ts'
import type { SandboxPolicy } from '../sandbox/choose-sandbox.ts'
import { createScheduler } from './scheduler.ts'
import type { Scheduler } from './scheduler.ts'

/** The two endings of a run: `record` writes a new outcome down, `verify` reports it. */
export type Mode = 'record' | 'verify'

/** Which of the versions that a header names are run: the pinned one, all of them, or these exact ones. */
export type VersionChoice = 'pinned' | 'all' | string[]

export interface ContextOptions {
  /** The folder that holds `examples/`. */
  root: string
  /** The folder of this project, which pins Node.js; the same as the root, but for tests. */
  toolchain: string
  mode: Mode
  versions: VersionChoice
  /** How many runs at a time. */
  jobs: number
  /** How often each example is run; more than once goes past the cache. */
  repeat: number
  /** Whether earlier results count. */
  cache: boolean
  /** Whether programs must be shut in by namespaces. @default false */
  requireSandbox?: boolean
  /** Keeps all cores busy meanwhile, shuffles all runs by this seed, and delays each; goes past the cache. */
  stress?: { seed: number }
  /** Whether lines that never run are told; goes past the cache. @default false */
  coverage?: boolean
  abort?: AbortSignal
  onFetch?: (progress: Progress) => void
  /** The versions that there are. @default those of versions.json */
  builds?: Builds
  /** Where fetched versions are kept, absolute. @default in the toolchain's cache folder */
  nodeFolder?: string
}

/** What all examples of a batch share. */
export interface Context extends Pick<ContextOptions, 'mode' | 'versions' | 'repeat' | 'abort'> {
  root: string
  nodes: Nodes
  /** The folder for all that can be made anew, absolute; it exists. */
  cacheFolder: string
  /** Below it each example has a folder for compiled code: it may write there, and could mislead none but itself. */
  compileCache: string
  /** Stands for the runner itself. */
  fingerprint: string
  cache: Cache
  /** No more than `jobs` run at a time. */
  scheduler: Scheduler
  /** How many runs there were. */
  tally: { runs: number }
  sandboxPolicy: SandboxPolicy
  /** Which lines have run, if that is asked. */
  coverage?: Coverage
  /** What is loaded before a program, in a form for this version. */
  preloadsFor: (version: string) => Preloads | Promise<Preloads>
}

/** The folder for all that can be made anew, below the root. */
export const CACHE_FOLDER = '.cache'

/** Makes the cache folder, and all else that `settle` needs. */
export function createContext(options: ContextOptions): Context {
  const { toolchain, mode, versions, repeat, abort, stress, coverage, onFetch: onProgress, builds } = options
  const root = realpathSync(options.root)
  const cacheFolder = path.join(root, CACHE_FOLDER)
  const compileCache = path.join(cacheFolder, 'compile')
  for (const each of [cacheFolder, compileCache]) makeFolder(each)
  const fingerprint = fingerprintOf(path.join(toolchain, 'package-lock.json'))
  const folder = options.nodeFolder ?? path.join(toolchain, CACHE_FOLDER, 'node')
  const compiled = new Map<'preloads', Promise<Preloads>>()
  return {
    root,
    nodes: createNodes({ toolchain, folder, builds, onProgress }),
    cacheFolder,
    compileCache,
    fingerprint,
    cache: openCache({ root, folder: cacheFolder, fingerprint, read: options.cache && !stress && !coverage }),
    mode,
    versions,
    repeat,
    abort,
    scheduler: createScheduler(options.jobs, stress && { ...stress, ...(abort && { abort }) }),
    tally: { runs: 0 },
    ...(coverage && { coverage: createCoverage(root) }),
    sandboxPolicy: createSandboxPolicy(root, options.requireSandbox ?? false),
    preloadsFor: (version) =>
      capabilitiesOf(version).types
        ? PRELOADS
        : compiled.getOrInsertComputed('preloads', () => compilePreloads({ cacheFolder, fingerprint })),
  }
}

/** Not `recursive`, which says of a disk that cannot be written to that a folder is missing. */
function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder)
}
