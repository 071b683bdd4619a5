import type { Lane } from './lanes.ts'
import type { Step } from './steps.ts'

/** Lanes whose callbacks run the next time that the event loop reaches them. */
const IMMEDIATE: readonly Lane[] = ['pending', 'check']

/**
 * Counts the iterations between each step and the step that queued it. Returns undefined where the number depends on the
 * machine, as for file reads and timers.
 */
export function countIterationsAfter(trace: Step[]): (number | undefined)[] {
  return trace.map(({ lane, iteration, queuedBy }) =>
    IMMEDIATE.includes(lane) && queuedBy !== undefined ? iteration - (trace[queuedBy]?.iteration ?? 0) : undefined,
  )
}

/** Replaces the iterations of a trace by the recorded ones, so that a recording changes only if the behaviour does. */
export function keepIterations(trace: Step[], recorded: Step[]): Step[] {
  return trace.map((step, index) => ({ ...step, iteration: recorded[index]?.iteration ?? step.iteration }))
}
