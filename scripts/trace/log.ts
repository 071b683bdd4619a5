import type { TraceLog } from '../runner/observe.ts'

const RE_EVENT = /^\[".*\]$/

/**
 * The events of a log, one on each line. A last one that is cut off, since the process was killed, is left out, and so is
 * what the program itself has written into that pipe.
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
