import { isSameVariant, type Variant } from '../example/variants.ts'
import { outcomeKey, type Observation } from '../recording/observation.ts'
import { keepIterations } from '../trace/event-loop/steps.ts'
import type { Mode } from './context-options.ts'

interface MergeOptions {
  /** All variants that the header names; observations of others are dropped. */
  variants: Variant[]
  recorded: Observation[]
  fresh: Observation[]
  mode: Mode
}

/**
 * Returns the observations for a recording: the fresh ones, and the recorded ones of variants that did not run. If a repeated
 * example showed only recorded outcomes, `verify` keeps the recorded counts, because these vary from run to run.
 */
export function mergeObservations({ variants, recorded, fresh, mode }: MergeOptions): Observation[] {
  const known = new Set(recorded.map(keyOf))
  return variants.flatMap((variant) => {
    const before = recorded.filter((each) => isSameVariant(each.variant, variant))
    const now = fresh.filter((each) => isSameVariant(each.variant, variant))
    const repeated = now.reduce((sum, { runs }) => sum + runs, 0) > 1
    const isKnown = repeated && mode === 'verify' && before.length > 0 && now.every((each) => known.has(keyOf(each)))
    return now.length === 0 || isKnown ? before : now.map((each) => keepIterationsOf(before, each))
  })
}

function keepIterationsOf(before: Observation[], now: Observation): Observation {
  const known = before.find((each) => keyOf(each) === keyOf(now))
  const { trace } = now.outcome
  const recorded = known?.outcome.trace
  return trace && recorded ? { ...now, outcome: { ...now.outcome, trace: keepIterations(trace, recorded) } } : now
}

function keyOf({ variant, outcome }: Observation): string {
  return `${variant.format} ${outcomeKey(outcome)}`
}
