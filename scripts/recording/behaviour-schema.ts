import * as v from 'valibot'

import { joinChunks, type Chunk } from '../runner/transcript.ts'
import { scalarText } from '../util/schemas.ts'
import type { Behaviour } from './outcome.ts'

const chunk = v.union(
  [v.object({ stdout: v.string() }), v.object({ stderr: v.string() })],
  'must be a map with stdout or stderr',
)

const error = v.object({
  name: v.string(),
  code: v.optional(scalarText),
  message: v.string(),
  thrown: v.optional(v.string()),
  report: v.string(),
})

export const output = v.object({ error: v.optional(error), output: v.array(chunk) })

export const status = v.union(
  [
    v.object({ stopped: v.literal(true) }),
    v.object({ signal: v.string() }),
    v.object({ exit: v.pipe(v.number(), v.integer()) }),
  ],
  'must have exit, signal or stopped',
)

const fields = v.intersect([output, status])

/** The output and the end of a program in a recording. */
export const behaviour = v.pipe(fields, v.transform(toBehaviour))

export function toBehaviour(value: v.InferOutput<typeof fields>): Behaviour {
  return {
    status: toStatus(value),
    ...(value.error && { error: value.error }),
    output: joinChunks(value.output.map(toChunk)),
  }
}

function toStatus(value: v.InferOutput<typeof status>): Behaviour['status'] {
  if ('stopped' in value) return { stopped: value.stopped }
  return 'signal' in value ? { signal: value.signal } : { exit: value.exit }
}

function toChunk(value: v.InferOutput<typeof chunk>): Chunk {
  return 'stdout' in value ? { stream: 'stdout', text: value.stdout } : { stream: 'stderr', text: value.stderr }
}
