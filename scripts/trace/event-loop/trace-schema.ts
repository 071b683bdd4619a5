import * as v from 'valibot'

import { count, scalarText } from '../../util/schemas.ts'
import { LANES, type Lane } from './lanes.ts'
import type { Step } from './steps.ts'

const fields = v.object({
  ...v.entriesFromList(LANES, v.optional(scalarText)),
  turn: count,
  asked: v.optional(scalarText),
  by: v.optional(count),
  ran: v.optional(v.array(scalarText), []),
  lines: v.optional(count, 0),
})

const step = v.pipe(
  fields,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Step => {
    const lane = LANES.find((each) => value[each] !== undefined)
    const kind = lane && value[lane]
    if (lane && kind !== undefined) return toStep(lane, kind, value)
    addIssue({ message: `must have one of the keys ${LANES.join(', ')}` })
    return NEVER
  }),
)

/** The callbacks of a recording, as renderRecording writes them. */
export const traceSchema = v.pipe(
  v.array(step),
  v.checkItems(({ queuedBy = -1 }, index) => queuedBy < index, 'must have the index of an earlier callback as "by"'),
)

function toStep(lane: Lane, kind: string, value: v.InferOutput<typeof fields>): Step {
  const { turn: iteration, asked: queuedAt, by: queuedBy, ran: places, lines } = value
  const source = { ...(queuedAt !== undefined && { queuedAt }), ...(queuedBy !== undefined && { queuedBy }) }
  return { lane, iteration, kind, ...source, places, lines }
}
