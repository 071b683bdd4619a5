import * as v from 'valibot'

import { SUFFIXES, type ScratchpadRequest } from '../../scripts/contracts/scratchpad.ts'

const run = v.object({
  source: v.string(),
  language: v.picklist(['zh', 'en']),
  suffix: v.picklist(SUFFIXES),
  beside: v.optional(v.string()),
})

const schema = v.pipe(v.string(), v.parseJson(), v.union([v.object({ stop: v.literal(true) }), run]))

/** Parses the body of a request; returns undefined if it is not a ScratchpadRequest. */
export function parseScratchpadRequest(body: string): ScratchpadRequest | undefined {
  const { success, output } = v.safeParse(schema, body)
  return success ? output : undefined
}
