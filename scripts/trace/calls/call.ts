import * as v from 'valibot'

import { count, scalarText } from '../../util/schemas.ts'

/** The kinds of calls between participants. */
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
  /** A participant: `parent`, `child 1`, `server`, `client`, or `use 12` for the middleware of that line. */
  from: string
  to: string
  /** The content: a program, a message, a signal, a method and a URL, or a status. */
  detail: string
  /** The running line of the example. */
  at?: string
  /** The number of lines printed after it; in a session, by the server. */
  lines: number
  /** The number of lines that the client of a session printed after it. */
  heard: number
}

const fields = v.object({
  ...v.entriesFromList(CALLS, v.optional(v.nullable(scalarText))),
  from: v.string(),
  to: v.optional(v.string()),
  at: v.optional(scalarText),
  lines: v.optional(count, 0),
  heard: v.optional(count, 0),
})

/** The calls of a recording, as renderRecording writes them. */
export const callsSchema = v.array(
  v.pipe(
    fields,
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Call => {
      const kind = CALLS.find((each) => each in value)
      if (kind !== undefined) return toCall(kind, value)
      addIssue({ message: `must have one of the keys ${CALLS.join(', ')}` })
      return NEVER
    }),
  ),
)

function toCall(kind: Call['kind'], value: v.InferOutput<typeof fields>): Call {
  const { from, to = from, at, lines, heard } = value
  return { kind, from, to, detail: value[kind] ?? '', ...(at !== undefined && { at }), lines, heard }
}

/** Returns a call after which nothing has been printed yet. */
export function createCall(
  kind: CallKind,
  from: string,
  to: string,
  { place = '', detail = '' }: { place?: string; detail?: string } = {},
): Call {
  return { kind, from, to, detail, ...(place !== '' && { at: place }), lines: 0, heard: 0 }
}

/** Adds printed lines to the last call. Lines before the first call belong to a `start` of the participant. */
export function addLines(calls: Call[], participant: string, { place, lines }: { place: string; lines: number }): void {
  const last = calls.at(-1) ?? createCall('start', participant, participant)
  if (calls.length === 0) calls.push(last)
  last.lines += lines
  if (place !== '') last.at ??= place
}
