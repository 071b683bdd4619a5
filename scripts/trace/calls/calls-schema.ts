import * as v from 'valibot'

import { count, scalarText } from '../../util/schemas.ts'
import { CALLS, type Call } from './call.ts'

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
