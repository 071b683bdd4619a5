import type { Outcome } from '../recording/outcome.ts'
import type { Step } from './steps.ts'

/**
 * For each step whether it is an immediate of another turn than the one before it. What else is in one turn or in two depends
 * on the machine: how soon a file is read, whether two timers are due at once. Two immediates are in one turn if both had
 * been asked for when it came to its check phase, and that does not depend on it.
 */
export function findBoundaries(trace: Step[]): boolean[] {
  const turnBefore = (at: number): number | undefined => trace.slice(0, at).findLast(isCheck)?.turn
  return trace.map((step, at) => isCheck(step) && turnBefore(at) !== step.turn)
}

function isCheck({ lane }: Step): boolean {
  return lane === 'check'
}

/** The outcome with the turns of one that is alike, so that a recording changes only where behaviour does. */
export function keepTurns(outcome: Outcome, known: Outcome | undefined): Outcome {
  const turns = known?.trace?.map(({ turn }) => turn)
  if (!outcome.trace || !turns) return outcome
  return { ...outcome, trace: outcome.trace.map((step, at) => ({ ...step, turn: turns[at] ?? step.turn })) }
}
