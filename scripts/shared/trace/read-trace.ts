import { readCallbacks } from './callbacks.ts'
import { parseEvents } from './events.ts'
import { readSteps } from './steps.ts'
import type { Step } from './steps.ts'

/**
 * Reads what came through the pipe of trace.cts.
 * @param lines how many lines of output stand behind each mark of preload.cts
 */
export function readTrace(log: Buffer, lines: ReadonlyMap<number, number>): Step[] {
  const events = parseEvents(log.toString())
  return readSteps(readCallbacks(events), (write) => lines.get(write) ?? 0)
}
