/** What one of those who take part can do to another. */
export const CALLS = [
  'start',
  'spawn',
  'message',
  'connection',
  'signal',
  'disconnect',
  'exit',
  'close',
  'request',
  'enter',
  'leave',
  'resume',
  'answer',
] as const

export type CallKind = (typeof CALLS)[number]

/** One arrow of a sequence diagram. */
export interface Call {
  kind: CallKind
  /** `parent`, `child 1`, `server`, `client`, or `use 12`: the middleware of that line. */
  from: string
  to: string
  /** What was said: a program, a message, a signal, a method and address, a status. */
  detail: string
  /** The line of the example that ran then. */
  at?: string
  /** How many lines were printed upon it; by the server, where there is one. */
  lines: number
  /** How many lines the client of a session printed upon it. */
  heard: number
}

/** Adds printed lines to the last call; what comes before all calls is a start. */
export function addLines(calls: Call[], who: string, { place, lines }: { place: string; lines: number }): void {
  const last: Call = calls.at(-1) ?? { kind: 'start', from: who, to: who, detail: '', lines: 0, heard: 0 }
  if (calls.length === 0) calls.push(last)
  last.lines += lines
  if (place !== '') last.at ??= place
}
