import type { Outcome } from '../recording/outcome.ts'
import type { Lane } from './lanes.ts'
import type { Step } from './steps.ts'

/** Lanes where a callback runs as soon as the loop comes there. */
const NEXT: readonly Lane[] = ['pending', 'check']

/**
 * For each step how many turns it comes after the one that has asked for it, if that does not depend on the machine. How soon
 * a file is read does, and whether two timers are due at once; of them undefined.
 */
export function countTurnsAfter(trace: Step[]): (number | undefined)[] {
  return trace.map(({ lane, turn, by }) =>
    NEXT.includes(lane) && by !== undefined ? turn - (trace[by]?.turn ?? 0) : undefined,
  )
}

/** The outcome with the turns of one that is alike, so that a recording changes only where behaviour does. */
export function keepTurns(outcome: Outcome, known: Outcome | undefined): Outcome {
  const turns = known?.trace?.map(({ turn }) => turn)
  if (!outcome.trace || !turns) return outcome
  return { ...outcome, trace: outcome.trace.map((step, at) => ({ ...step, turn: turns[at] ?? step.turn })) }
}
