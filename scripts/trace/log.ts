import * as v from 'valibot'

import type { TraceLog } from '../runner/observe.ts'

/**
 * Parses the events of a log, one per line. Skips an incomplete last line of a process that was killed, and anything that
 * is no event: the program itself wrote it to the trace pipe.
 * @param event the schema of an event
 */
export function parseLines<Event>({ text }: TraceLog, event: v.GenericSchema<unknown, Event>): Event[] {
  const line = v.pipe(v.string(), v.parseJson(), event)
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .map((each) => v.safeParse(line, each))
    .filter(({ success }) => success)
    .map(({ output }) => output as Event)
}
