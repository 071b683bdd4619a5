/** What came through the pipe of a preload that traces. */
export interface TraceLog {
  text: string
  /** How many lines of output stand behind each mark of base.cts. */
  lines: ReadonlyMap<number, number>
}

/** The events of a log, one on each line; a last one that is cut off, since the process was killed, is left out. */
export function parseLines<Event>({ text }: TraceLog): Event[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Event => JSON.parse(line))
}
