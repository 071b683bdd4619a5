import { parseLines } from '../log.ts'
import type { TraceLog } from '../../runner/observe.ts'

/** An event that event-loop.cts wrote. A place is "file:line" below the entry's folder, or "" for Node.js itself. */
export type TraceEvent =
  /** A callback was queued; `isExplicit`: by the example itself rather than as a side effect. */
  | { kind: 'init'; id: number; type: string; place: string; isExplicit: boolean }
  | { kind: 'before'; id: number }
  /** A check phase starts. */
  | { kind: 'iteration' }
  | { kind: 'after'; id: number }
  /** A connection succeeded (0) or failed (a negative error number of libuv). */
  | { kind: 'status'; id: number; status: number }
  /** The program closed a handle. */
  | { kind: 'close'; id: number; place: string }
  /** A write, with the number of its mark. */
  | { kind: 'write'; order: number; place: string }

/** Parses the lines of the trace pipe. */
export function parseEvents(log: TraceLog): TraceEvent[] {
  return parseLines<Parameters<typeof toEvent>[0]>(log).map(toEvent)
}

function toEvent([kind, first, second, place, isExplicit]: [string, number, never, string, boolean]): TraceEvent {
  if (kind === 'init') return { kind, id: first, type: second, place, isExplicit }
  if (kind === 'before' || kind === 'after') return { kind, id: first }
  if (kind === 'close') return { kind, id: first, place: second }
  if (kind === 'iteration') return { kind }
  if (kind === 'status') return { kind, id: first, status: second }
  return { kind: 'write', order: first, place: second }
}
