import { randomInt } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

import { compilePreloads, PRELOADS, type Preloads } from '../runner/preloads.ts'
import { createCompileCache, type CompileCache } from '../runner/compile-cache.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import type { Progress } from '../node/fetch-node.ts'
import { createCoverage, type Coverage } from '../coverage/coverage.ts'
import { createNodes, type Nodes } from '../node/nodes.ts'
import type { Builds } from '../node/versions.ts'
import { dayOf } from '../util/day.ts'
import { openCache, type Cache } from './cache.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readPackageVersions } from './package-versions.ts'
import { createSandboxPolicy, type SandboxPolicy } from '../sandbox/choose-sandbox.ts'
import { createScheduler, type Scheduler, type ShuffleOptions } from './scheduler.ts'

/**
 * `record` writes changed outcomes into recordings, `verify` reports them, and `try` writes every outcome into the recording,
 * that of a failed run too.
 */
export type Mode = 'record' | 'verify' | 'try'

/** How often each variant runs by default. What is recorded was seen twice, so that random output is never recorded. */
export const REPEAT: Readonly<Record<Mode, number>> = { record: 2, verify: 1, try: 1 }

/**
 * The versions to run: of those that a header names, the pinned one or all of them; the releases that date the changes in a
 * recording; or these exact versions of both. `record` runs the dates with `all`.
 */
export type VersionChoice = 'pinned' | 'all' | 'dates' | string[]

export interface ContextOptions {
  /** The folder that holds `examples/`. */
  root: string
  /** The folder of this project, which pins Node.js; only in tests it differs from the root. */
  toolchain: string
  mode: Mode
  versions: VersionChoice
  /** The releases that date the changes of an example from now on, by its name. @default those in its recording */
  dates?: ReadonlyMap<string, string[]>
  /** The number of programs that run at a time. */
  jobs: number
  /**
   * The number of runs per variant, unless the header has `@repeat`; all must have the same outcome.
   * @default REPEAT
   */
  repeat?: number
  /** False to ignore the results of earlier runs. */
  cache: boolean
  /** True to refuse to run programs without a sandbox. @default false */
  requireSandbox?: boolean
  /** Keeps all cores busy, shuffles all runs by this seed, and delays each of them; ignores the cache. */
  stress?: { seed: number }
  /** True if many programs run: the compile cache is filled for them. @default false */
  isBatch?: boolean
  /** True to report lines that never ran; ignores the cache. @default false */
  coverage?: boolean
  /** The day on which exceptions are judged. @default today, in UTC */
  today?: string
  abort?: AbortSignal
  onFetch?: (progress: Progress) => void
  /** The builds of Node.js that can be fetched. @default those in versions.json */
  builds?: Builds
  /** The folder of fetched versions, absolute. @default in the toolchain's cache folder */
  nodeFolder?: string
}

/** Everything that the examples of a run share. */
export interface Context extends Pick<ContextOptions, 'mode' | 'versions' | 'dates' | 'abort'> {
  repeat: number
  root: string
  /** The day on which exceptions are judged, such as 2026-12-31. */
  today: string
  nodes: Nodes
  /** The folder for files that can be deleted at any time, absolute; it exists. */
  cacheFolder: string
  compileCache: CompileCache
  /** Identifies the code that runs examples. */
  fingerprint: string
  cache: Cache
  scheduler: Scheduler
  /** Counts the programs that were run. */
  tally: { runs: number }
  sandboxPolicy: SandboxPolicy
  /** Collects the lines that ran, if the options ask for it. */
  coverage?: Coverage
  /** The modules to preload before a program, compiled for this version. */
  preloadsFor: (version: string) => Preloads | Promise<Preloads>
}

/** Seeds are below this number. */
export const MAX_SEED = 1e6

/** The folder for files that can be deleted at any time, from the root. */
export const CACHE_FOLDER = '.cache'

/** Creates the cache folder, and everything that the examples of a run share. */
export function createContext(options: ContextOptions): Context {
  const {
    toolchain,
    mode,
    versions,
    repeat = REPEAT[mode],
    abort,
    stress,
    coverage,
    onFetch: onProgress,
    builds,
  } = options
  const root = realpathSync(options.root)
  const cacheFolder = path.join(root, CACHE_FOLDER)
  makeFolder(cacheFolder)
  const packages = readPackageVersions(path.join(toolchain, 'package-lock.json'))
  const fingerprint = fingerprintOf(packages)
  const folder = options.nodeFolder ?? path.join(toolchain, CACHE_FOLDER, 'node')
  const compiled = new Map<'preloads', Promise<Preloads>>()
  return {
    root,
    today: options.today ?? dayOf(new Date()),
    nodes: createNodes({ toolchain, folder, builds, onProgress }),
    cacheFolder,
    compileCache: createCompileCache({
      root,
      folder: path.join(cacheFolder, 'compile-cache'),
      preloads: PRELOADS.folder,
      fill: options.isBatch ?? false,
    }),
    fingerprint,
    cache: openCache({ root, folder: cacheFolder, fingerprint, packages, read: options.cache && !stress && !coverage }),
    mode,
    versions,
    dates: options.dates,
    repeat,
    abort,
    scheduler: createScheduler(options.jobs, shufflingOf(repeat, options)),
    tally: { runs: 0 },
    ...(coverage && { coverage: createCoverage(root) }),
    sandboxPolicy: createSandboxPolicy(foldersOf(root, toolchain), options.requireSandbox ?? false),
    preloadsFor: (version) =>
      capabilitiesOf(version).types
        ? PRELOADS
        : compiled.getOrInsertComputed('preloads', () => compilePreloads({ cacheFolder, fingerprint })),
  }
}

/** Repeated runs are shuffled, so that they do not always follow the same programs; only stress delays them. */
function shufflingOf(repeat: number, { stress, abort }: ContextOptions): ShuffleOptions | undefined {
  if (stress) return { ...stress, maxDelay: 50, ...(abort && { abort }) }
  return repeat > 1 ? { seed: randomInt(MAX_SEED), maxDelay: 0 } : undefined
}

/** Returns the folders that programs read. The packages of a project can be a link into another folder. */
function foldersOf(root: string, toolchain: string): string[] {
  const folders = [root, toolchain, path.join(root, 'node_modules')].filter((each) => existsSync(each))
  return [...new Set(folders.map((each) => realpathSync(each)))]
}

/** Without `recursive`, because that reports ENOENT instead of EROFS on a read-only disk. */
function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder)
}
