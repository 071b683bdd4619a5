import { parseLines } from '../log.ts'
import type { TraceLog } from '../../runner/observe.ts'

/** What loop.cts saw, in its order. A place is "file:line" below the folder of the entry; "" is Node.js itself. */
export type TraceEvent =
  /** Something has been asked for that will be called back; `asked`: by the example itself, not on its behalf. */
  | { kind: 'init'; id: number; type: string; place: string; asked: boolean }
  | { kind: 'before'; id: number }
  /** A check phase begins. */
  | { kind: 'turn' }
  | { kind: 'after'; id: number }
  /** A connection has come about (0), or failed (a negative number, as in libuv). */
  | { kind: 'status'; id: number; status: number }
  /** A handle has been told to close. */
  | { kind: 'close'; id: number; place: string }
  /** The write that follows this mark of base.cts. */
  | { kind: 'write'; order: number; place: string }

/** Reads the lines of the pipe. */
export function parseEvents(log: TraceLog): TraceEvent[] {
  return parseLines<Parameters<typeof toEvent>[0]>(log).map(toEvent)
}

function toEvent([kind, first, second, place, asked]: [string, number, never, string, boolean]): TraceEvent {
  if (kind === 'init') return { kind, id: first, type: second, place, asked }
  if (kind === 'before' || kind === 'after') return { kind, id: first }
  if (kind === 'close') return { kind, id: first, place: second }
  if (kind === 'turn') return { kind }
  if (kind === 'status') return { kind, id: first, status: second }
  return { kind: 'write', order: first, place: second }
}
