import type { Example } from '../example/example.ts'
import type { Variant } from '../example/variants.ts'
import type { Problem } from '../util/problem.ts'
import type { Change } from '../recording/compare-observations.ts'
import type { VariantResult } from './run-variant.ts'

type Of<Kind extends VariantResult['kind']> = Extract<VariantResult, { kind: Kind }>

/** What was run of an example. */
export interface ExampleRuns {
  example: Example
  /** Those that ran, or that the cache knows. */
  variants: Variant[]
  /** Those whose Node.js could not be had. */
  skipped: Of<'skipped'>[]
}

/** What became of one example. */
export type Result =
  | (ExampleRuns &
      (
        | { status: 'cached' | 'verified' }
        /** None of the versions that were asked for could be had. */
        | { status: 'skipped' }
        /** The recording was written; the diff is against the one before. It may still lack variants that did not run. */
        | { status: 'recorded'; diff: string[]; missing: Variant[] }
        /** It behaved otherwise than recorded; `line` is where its recording begins to differ. */
        | { status: 'drift'; diff: string[]; changes: Change[]; recorded: boolean; line: number }
        /** It behaved as recorded, but of other variants nothing is recorded. */
        | { status: 'incomplete'; missing: Variant[] }
        /** Two runs of the same program differed. */
        | { status: 'unstable'; variant: Variant; diff: string[] }
        /** It ran, but not as it must: nothing could be recorded. */
        | { status: 'refused'; failures: Of<'refused'>[] }
      ))
  /** Its header or its place is wrong: it did not run. */
  | { example: Example; status: 'broken'; problem: Problem }

const FAILURES: ReadonlySet<Result['status']> = new Set(['drift', 'incomplete', 'unstable', 'refused', 'broken'])

/** Whether this result makes the command fail. */
export function isFailure({ status }: Result): boolean {
  return FAILURES.has(status)
}
