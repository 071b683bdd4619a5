import { parseLines } from '../log.ts'
import type { TraceLog } from '../../runner/observe.ts'

/** What calls.cts saw, in its order. `place` is the line of the example that ran then, as "file:line", or "". */
export interface CallEvent {
  kind: string
  place: string
  /** The child's number, from 1; or the line where the middleware was handed over that runs. */
  who: string
  detail: string
  /** How many lines were printed, where it is a write. */
  lines: number
}

/** Events whose first detail names who it is about. */
const ABOUT_SOMEBODY = [
  'spawn',
  'send',
  'message',
  'connection',
  'signal',
  'disconnect',
  'disconnected',
  'exit',
  'close',
  'enter',
  'leave',
  'write',
]

type Line = [kind: string, place: string, ...details: (string | number)[]]

/** Reads the lines of the pipe. */
export function parseCallEvents(log: TraceLog): CallEvent[] {
  return parseLines<Line>(log).map(([kind, place, ...details]) => {
    const who = ABOUT_SOMEBODY.includes(kind) ? String(details.shift()) : ''
    const [detail = ''] = details
    return {
      kind,
      place,
      who,
      detail: String(detail),
      lines: kind === 'write' ? (log.lines.get(Number(detail)) ?? 0) : 0,
    }
  })
}
