import type { Lane } from './lanes.ts'
import type { SourceNames } from '../source-names.ts'
import type { TraceLog } from '../../runner/observe.ts'
import { readCallbacks, type Callback } from './callbacks.ts'
import { parseEvents } from './events.ts'

/** One callback of a trace. */
export interface Step {
  lane: Lane
  /** The iteration of the event loop, from 1; 0 before the event loop. */
  iteration: number
  /** See `kindOf`; `main` for the main script, `exit` for listeners at exit. */
  kind: string
  /** The line that queued it; absent for Node.js itself. */
  queuedAt?: string
  /** The index of the step that queued it. */
  queuedBy?: number
  /** The lines of the example that ran in it, as far as events show; empty if only Node.js itself ran. */
  places: string[]
  /** The number of lines that it printed. */
  lines: number
}

/** The phases of the event loop. Callbacks in other lanes belong to the iteration in which they are queued. */
const PHASES: readonly Lane[] = ['timers', 'pending', 'poll', 'check', 'close']
/** The phases after the point at which iterations are counted. */
const LATE: readonly Lane[] = ['check', 'close']

/** Converts the log of event-loop.cts to steps: the callbacks of the example, and those of Node.js itself that led to them. */
export function readTrace(log: TraceLog, { namePlace }: SourceNames): Step[] {
  const callbacks = readCallbacks(parseEvents(log))
  const linesOf = (write: number): number => log.lines.get(write) ?? 0
  const prints = ({ writes }: Callback): boolean => writes.some((write) => linesOf(write) > 0)
  const kept = new Set(callbacks.filter((each) => each.isOwn || prints(each)))
  for (const { queuedBy } of callbacks.filter((each) => kept.has(each))) keep(queuedBy, kept)
  const shown = callbacks.filter((each) => kept.has(each))
  const iterations = numberIterations(shown)
  return shown.map((callback) => {
    const { lane, kind, queuedAt, places, writes } = callback
    const queuedBy = shown.indexOf(nearestKept(callback.queuedBy, kept) ?? callback)
    return {
      lane,
      iteration: iterations.get(callback) ?? 0,
      kind,
      ...(queuedAt !== '' && { queuedAt: namePlace(queuedAt) }),
      ...(queuedBy >= 0 && shown[queuedBy] !== callback && { queuedBy }),
      places: [...new Set(places)].map(namePlace),
      lines: writes.reduce((sum, write) => sum + linesOf(write), 0),
    }
  })
}

/** Keeps the phases that led to a callback of the example, even if only Node.js itself ran in them. */
function keep(callback: Callback | undefined, kept: Set<Callback>): void {
  if (!callback || kept.has(callback)) return
  if (PHASES.includes(callback.lane)) kept.add(callback)
  keep(callback.queuedBy, kept)
}

function nearestKept(callback: Callback | undefined, kept: Set<Callback>): Callback | undefined {
  return callback && !kept.has(callback) ? nearestKept(callback.queuedBy, kept) : callback
}

/** Numbers the iterations that have a kept callback. */
function numberIterations(callbacks: Callback[]): Map<Callback, number> {
  const iterations = new Map<Callback, number>()
  let iteration = 0
  let last = -1
  for (const callback of callbacks) {
    const { lane, checks } = callback
    const current = LATE.includes(lane) ? checks : checks + 1
    if (PHASES.includes(lane) && current !== last) {
      iteration += 1
      last = current
    }
    iterations.set(callback, iteration)
  }
  return iterations
}

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
