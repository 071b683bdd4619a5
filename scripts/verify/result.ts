import type { Example } from '../example/example.ts'
import type { Variant } from '../example/variants.ts'
import type { Problem } from '../util/problem.ts'
import type { Change } from '../recording/compare-observations.ts'
import type { VariantResult } from './run-variant.ts'

type Of<Kind extends VariantResult['kind']> = Extract<VariantResult, { kind: Kind }>

/** The variants of an example that ran. */
export interface ExampleRuns {
  example: Example
  /** Variants that ran, or are in the cache. */
  variants: Variant[]
  /** Variants whose version of Node.js is not available. */
  skipped: Of<'skipped'>[]
}

/** A program did something else than its recording says, or, if it is `unstable`, not the same in two runs. */
export type Deviation = ExampleRuns &
  (
    | { status: 'unstable'; variant: Variant; diff: string[] }
    /** It did not behave as recorded; `line` is the first line of its recording that differs. */
    | { status: 'drift'; diff: string[]; changes: Change[]; recorded: boolean; line: number }
    /** It behaved as recorded, but these variants are not recorded. */
    | { status: 'incomplete'; missing: Variant[] }
    /** Runs did not meet the expectations of the header; nothing was recorded. */
    | { status: 'failed'; failures: Of<'failed'>[] }
  )

/** The header makes an exception until this day: what the program did instead is no failure. */
export type FlakyResult = ExampleRuns & { status: 'flaky'; until: string; reason: string; instead: Deviation }

/** The result of running one example. */
export type Result =
  | Deviation
  | FlakyResult
  | (ExampleRuns &
      (
        | { status: 'cached' | 'verified' }
        /** None of the requested versions of Node.js is available. */
        | { status: 'skipped' }
        /** The recording was written; the diff is to the previous one. `missing` variants are still not recorded. */
        | { status: 'recorded'; diff: string[]; missing: Variant[] }
        /** In mode `try`: the outcomes of all variants, which are recorded unless none of them ran. */
        | { status: 'tried'; results: VariantResult[] }
      ))
  /** Without a sandbox, nothing would hold it on these versions, so it did not run there. */
  | (ExampleRuns & { status: 'refused'; refusals: Of<'refused'>[] })
  /** It could not run: its header or its code is invalid, or a system error occurred. */
  | { example: Example; status: 'invalid'; problem: Problem }

const FAILURES: ReadonlySet<Result['status']> = new Set([
  'drift',
  'incomplete',
  'unstable',
  'failed',
  'refused',
  'invalid',
])

/** True if this result makes the command fail. */
export function isFailure({ status }: Result): boolean {
  return FAILURES.has(status)
}
