import type { SourceNames } from '../source-names.ts'
import type { TraceLog } from '../../runner/observe.ts'
import { readCallbacks } from './callbacks.ts'
import { parseEvents } from './events.ts'
import { readSteps } from './steps.ts'
import type { Step } from './steps.ts'

/** Converts the log of event-loop.cts to steps. */
export function readTrace(log: TraceLog, { namePlace }: SourceNames): Step[] {
  const steps = readSteps(readCallbacks(parseEvents(log)), (write) => log.lines.get(write) ?? 0)
  return steps.map((step) => ({
    ...step,
    ...(step.queuedAt !== undefined && { queuedAt: namePlace(step.queuedAt) }),
    places: step.places.map(namePlace),
  }))
}
