import type { Outcome } from '../../scripts/recording/outcome.ts'
import type { Chunk } from '../../scripts/runner/transcript.ts'

/** As much output as a page shows at once, in characters. */
const MOST = 32 * 1024

/** An outcome with the beginning of its output only, where there is more than anyone reads: an endless loop prints much. */
export function cutOutput({ output, client, ...outcome }: Outcome): Outcome {
  const cutClient = client && { ...client, output: cut(client.output) }
  return { ...outcome, output: cut(output), ...(cutClient && { client: cutClient }) }
}

function cut(output: Chunk[]): Chunk[] {
  const shown: Chunk[] = []
  let room = MOST
  for (const { stream, text } of output) {
    if (room > 0) shown.push({ stream, text: text.slice(0, room) })
    room -= text.length
  }
  if (room < 0) shown.push({ stream: 'stderr', text: `\n… ${-room} more characters\n` })
  return shown
}
