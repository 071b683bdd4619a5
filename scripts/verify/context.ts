import { randomInt } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'

import { compilePreloads, PRELOADS, type Preloads } from '../runner/preloads.ts'
import { createCompileCache, type CompileCache } from '../runner/compile-cache.ts'
import { capabilitiesOf } from '../node/capabilities.ts'
import { createCoverage, type Coverage } from '../coverage/coverage.ts'
import { createNodes, type Nodes } from '../node/nodes.ts'
import { dayOf } from '../util/day.ts'
import { openCache, type Cache } from './cache.ts'
import { CACHE_FOLDER, MAX_SEED, REPEAT, type ContextOptions } from './context-options.ts'
import { fingerprintOf } from './fingerprint.ts'
import { NO_PACKAGES, readPackageVersions } from './package-versions.ts'
import { createSandboxPolicy, TRUST, type SandboxPolicy } from '../sandbox/choose-sandbox.ts'
import { createScheduler, type Scheduler, type ShuffleOptions } from './scheduler.ts'

/** Everything that the examples of a run share. */
export interface Context extends Pick<ContextOptions, 'mode' | 'versions' | 'dates' | 'abort'> {
  repeat: number
  root: string
  /** The day on which exceptions are judged, such as 2026-12-31. */
  today: string
  nodes: Nodes
  /** The folder for files that can be deleted at any time, absolute; it exists. */
  cacheFolder: string
  /** The folder for programs, preloads and their compiled code, absolute: the cache folder, or a part of it for this run only. */
  codeFolder: string
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
  const codeFolder = options.isFresh ? mkdtempSync(path.join(cacheFolder, 'run-')) : cacheFolder
  // The sandbox's user reads it.
  if (options.isFresh) chmodSync(codeFolder, 0o755)
  const tools = readPackageVersions(toolchain) ?? NO_PACKAGES
  const packages = readPackageVersions(root) ?? tools
  const fingerprint = fingerprintOf(tools)
  const folder = options.nodeFolder ?? path.join(toolchain, CACHE_FOLDER, 'node')
  const compiled = new Map<'preloads', Promise<Preloads>>()
  return {
    root,
    today: options.today ?? dayOf(new Date()),
    nodes: createNodes({ toolchain, folder, builds, compares: options.isFresh ?? false, onProgress }),
    cacheFolder,
    codeFolder,
    compileCache: createCompileCache({
      root,
      folder: path.join(codeFolder, 'compile-cache'),
      preloads: PRELOADS.folder,
      isBatch: options.isBatch ?? false,
      abort,
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
    sandboxPolicy: createSandboxPolicy({
      folders: foldersOf(root, toolchain),
      required: options.requireSandbox ?? false,
      trusted: options.trust ?? process.env[TRUST] === '1',
      onMissing: options.onNotice,
    }),
    preloadsFor: (version) =>
      capabilitiesOf(version).types
        ? PRELOADS
        : compiled.getOrInsertComputed('preloads', () => compilePreloads({ cacheFolder: codeFolder, fingerprint })),
  }
}

/** Removes the code of a run that leaves none behind. */
export function removeCode({ codeFolder, cacheFolder }: Pick<Context, 'codeFolder' | 'cacheFolder'>): void {
  if (codeFolder !== cacheFolder) rmSync(codeFolder, { recursive: true, force: true })
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
