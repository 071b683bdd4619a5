import type { TraceLog } from '../runner/observe.ts'

const RE_EVENT = /^\[".*\]$/

/**
 * Parses the events of a log, one per line. Skips an incomplete last line of a process that was killed, and anything that
 * the program itself wrote to the trace pipe.
 */
export function parseLines<Event>({ text }: TraceLog): Event[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line) => (RE_EVENT.test(line) ? parseEvent<Event>(line) : []))
}

function parseEvent<Event>(line: string): Event[] {
  try {
    return [JSON.parse(line)]
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
