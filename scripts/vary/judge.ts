import { outcomeKey } from '../recording/observation.ts'
import type { Outcome } from '../recording/outcome.ts'
import { joinChunks } from '../runner/transcript.ts'
import type { Setting } from './settings.ts'

/** One run in a setting. */
export interface Sighting {
  outcome: Outcome
  /** Why the runner killed it, if it did. */
  limit?: string
}

/**
 * What a setting does to the outcome of an example; with the outcome, if that is another one, the same in every run. It is
 * unstable if a single run of many had another outcome: that may have been the machine.
 */
export type Verdict = { kind: 'same'; isUnstable?: true } | { kind: 'sometimes' } | ({ kind: 'differs' } & Sighting)

/** A difference counts if it is seen in this many runs, all alike. */
const ALIKE = 2
/** If runs differ, there are this many. */
const MOST = 4
/** If only one of those had another outcome, there are this many. */
const MOST_IF_ONE = 8
const STREAMS = ['stdout', 'stderr'] as const

/**
 * Judges the runs in a setting; undefined if more runs are needed.
 * @param recorded the recorded outcomes, each of which is as good as the other
 * @param runs how many runs must be alike
 */
export function judge(
  sightings: Sighting[],
  recorded: Outcome[],
  { compares, runs = 1 }: Pick<Setting, 'compares' | 'runs'>,
): Verdict | undefined {
  const keyOf = ({ outcome, limit }: Sighting): string => `${limit ?? ''}${outcomeKey(comparable(outcome, compares))}`
  const known = new Set(recorded.map((outcome) => keyOf({ outcome })))
  const keys = sightings.map((each) => (known.has(keyOf(each)) ? '' : keyOf(each)))
  const [sighting] = sightings
  const [key] = keys
  if (!sighting) return undefined
  if (keys.some((each) => each !== key)) return judgeMixed(keys, runs)
  if (key === '') return keys.length >= runs ? { kind: 'same' } : undefined
  return keys.length >= Math.max(runs, ALIKE) ? { kind: 'differs', ...sighting } : undefined
}

/** Of runs that must be alike from the start, a single one counts. */
function judgeMixed(keys: string[], runs: number): Verdict | undefined {
  if (keys.length < Math.max(runs, MOST)) return undefined
  const isOne = runs === 1 && keys.filter((key) => key !== '').length === 1
  if (!isOne) return { kind: 'sometimes' }
  return keys.length < MOST_IF_ONE ? undefined : { kind: 'same', isUnstable: true }
}

/** Reduces an outcome to what can be compared with that of an ordinary run. */
function comparable({ client, ...outcome }: Outcome, compares: Setting['compares'] = 'all'): Outcome {
  const reduce = ({ output }: Pick<Outcome, 'output'>): Outcome['output'] => {
    if (compares === 'all') return output
    const streams = compares === 'stderr' ? STREAMS.slice(1) : STREAMS
    return joinChunks(
      streams.flatMap((stream) => output.filter((each) => each.stream === stream).map((each) => ({ ...each }))),
    )
  }
  return { ...outcome, output: reduce(outcome), ...(client && { client: { ...client, output: reduce(client) } }) }
}
