import { isSameVariant } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import { outcomeKey } from '../recording/observation.ts'
import type { Observation } from '../recording/observation.ts'
import { keepIterations } from '../trace/event-loop/iterations.ts'
import type { Mode } from './context.ts'

interface MergeOptions {
  /** All variants that the header names: what was recorded of others is dropped. */
  variants: Variant[]
  recorded: Observation[]
  fresh: Observation[]
  mode: Mode
}

/**
 * What a recording has to hold: what was seen now, and of the variants that did not run what was seen before. Where a
 * repeated example did nothing but what is recorded, `verify` keeps the recorded shares: these change from time to time.
 */
export function mergeObservations({ variants, recorded, fresh, mode }: MergeOptions): Observation[] {
  const known = new Set(recorded.map(nameOf))
  return variants.flatMap((variant) => {
    const before = recorded.filter((each) => isSameVariant(each.variant, variant))
    const now = fresh.filter((each) => isSameVariant(each.variant, variant))
    const repeated = now.reduce((sum, { runs }) => sum + runs, 0) > 1
    const same = repeated && mode === 'verify' && before.length > 0 && now.every((each) => known.has(nameOf(each)))
    return now.length === 0 || same ? before : now.map((each) => keepTurnsOf(before, each))
  })
}

function keepTurnsOf(before: Observation[], now: Observation): Observation {
  const known = before.find((each) => nameOf(each) === nameOf(now))
  const { trace } = now.outcome
  const recorded = known?.outcome.trace
  return trace && recorded ? { ...now, outcome: { ...now.outcome, trace: keepIterations(trace, recorded) } } : now
}

function nameOf({ variant, outcome }: Observation): string {
  return `${variant.format} ${outcomeKey(outcome)}`
}
