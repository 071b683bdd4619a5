import * as v from 'valibot'

import type { TraceLog } from '../runner/observe.ts'

const RE_EVENT = /^\[".*\]$/
const eventSchema = v.pipe(v.string(), v.regex(RE_EVENT), v.parseJson())

/**
 * Parses the events of a log, one per line. Skips an incomplete last line of a process that was killed, and anything that
 * the program itself wrote to the trace pipe.
 */
export function parseLines<Event>({ text }: TraceLog): Event[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .map((line) => v.safeParse(eventSchema, line))
    .filter(({ success }) => success)
    .map(({ output }) => output as Event)
}
