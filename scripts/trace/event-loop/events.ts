import * as v from 'valibot'

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

const [id, place] = [v.number(), v.string()]

/** A line of the trace pipe. */
const line = v.union([
  v.strictTuple([v.literal('init'), id, v.string(), place, v.boolean()]),
  v.strictTuple([v.picklist(['before', 'after']), id]),
  v.strictTuple([v.literal('iteration')]),
  v.strictTuple([v.literal('status'), id, v.number()]),
  v.strictTuple([v.literal('close'), id, place]),
  v.strictTuple([v.literal('write'), v.number(), place]),
])

/** Parses the lines of the trace pipe. */
export function parseEvents(log: TraceLog): TraceEvent[] {
  return parseLines(log, line).map(toEvent)
}

function toEvent(event: v.InferOutput<typeof line>): TraceEvent {
  switch (event[0]) {
    case 'init':
      return { kind: event[0], id: event[1], type: event[2], place: event[3], isExplicit: event[4] }
    case 'close':
      return { kind: event[0], id: event[1], place: event[2] }
    case 'status':
      return { kind: event[0], id: event[1], status: event[2] }
    case 'write':
      return { kind: event[0], order: event[1], place: event[2] }
    case 'iteration':
      return { kind: event[0] }
    default:
      return { kind: event[0], id: event[1] }
  }
}
