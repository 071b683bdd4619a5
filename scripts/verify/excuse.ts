import type { Flaky } from '../example/flaky.ts'
import type { Deviation, Result } from './result.ts'

/**
 * Turns the result of a program that did not behave as recorded into `flaky`, if its header makes an exception. What no
 * exception changes stays a failure: a program that cannot run, or that was never recorded.
 */
export function excuse(result: Result, flaky: Flaky | undefined): Result {
  if (!flaky || !isDeviation(result)) return result
  const { example, variants, skipped } = result
  const { until, reason } = flaky
  return { example, variants, skipped, status: 'flaky', until, reason, instead: result }
}

function isDeviation(result: Result): result is Deviation {
  if (result.status === 'drift') return result.recorded
  return result.status === 'incomplete' || result.status === 'unstable' || result.status === 'failed'
}
