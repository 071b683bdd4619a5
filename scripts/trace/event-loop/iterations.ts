import type { Lane } from './lanes.ts'
import type { Step } from './steps.ts'

/** Lanes where a callback runs as soon as the loop comes there. */
const NEXT: readonly Lane[] = ['pending', 'check']

/**
 * For each step how many turns it comes after the one that has asked for it, if that does not depend on the machine. How soon
 * a file is read does, and whether two timers are due at once; of them undefined.
 */
export function countIterationsAfter(trace: Step[]): (number | undefined)[] {
  return trace.map(({ lane, iteration: turn, queuedBy: by }) =>
    NEXT.includes(lane) && by !== undefined ? turn - (trace[by]?.iteration ?? 0) : undefined,
  )
}

/** Replaces the turns of a trace by the recorded ones, so that a recording changes only if the behaviour does. */
export function keepIterations(trace: Step[], recorded: Step[]): Step[] {
  return trace.map((step, at) => ({ ...step, iteration: recorded[at]?.iteration ?? step.iteration }))
}
