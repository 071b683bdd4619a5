import * as v from 'valibot'

import { parseLines } from '../log.ts'
import type { TraceLog } from '../../runner/observe.ts'

/** An event that calls.cts wrote. */
export interface CallEvent {
  kind: string
  /** The running line of the example as "file:line", or "". */
  place: string
  /** A child's number, from 1, or the line where the running middleware was registered. */
  subject: string
  detail: string
  /** The number of lines that a write printed. */
  lines: number
}

/** Events without a subject, which is the first detail of all others. */
const WITHOUT_SUBJECT = ['request', 'answer', 'response']

/** A line of the trace pipe: the kind, the place, and details. */
const line = v.tupleWithRest([v.string(), v.string()], v.nullable(v.union([v.string(), v.number()])))

/** Parses the lines of the trace pipe. */
export function parseCallEvents(log: TraceLog): CallEvent[] {
  return parseLines(log, line).map(([kind, place, ...details]) => {
    const subject = WITHOUT_SUBJECT.includes(kind) ? '' : String(details.shift())
    const [detail = ''] = details
    return {
      kind,
      place,
      subject,
      detail: String(detail),
      lines: kind === 'write' ? (log.lines.get(Number(detail)) ?? 0) : 0,
    }
  })
}
