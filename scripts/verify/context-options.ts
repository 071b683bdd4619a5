import type { Progress } from '../node/fetch-node.ts'
import type { Builds } from '../node/versions.ts'

/** The folder for files that can be deleted at any time, from the root. */
export const CACHE_FOLDER = '.cache'

/** Seeds are below this number. */
export const MAX_SEED = 1e6

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
  /** True to read no code that earlier runs left either, and to compare versions of Node.js with their packages. @default false */
  isFresh?: boolean
  /** True to refuse to run programs without a sandbox. @default false */
  requireSandbox?: boolean
  /** True to run programs without a sandbox, even if nothing else holds them. @default as PROVEN_TRUST says */
  trust?: boolean
  /** Receives what must be known before the first program runs, in lines of text. */
  onNotice?: (notice: string) => void
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
