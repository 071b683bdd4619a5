import type { Chunk } from '../runner/transcript.ts'
import type { Outcome } from './outcome.ts'

const MAX_CHARACTERS = 32 * 1024

/** Keeps the first 32 KiB of what a program and its client printed, and says how many characters follow: an endless loop prints a lot. */
export function truncateOutput({ output, client, ...outcome }: Outcome): Outcome {
  return {
    ...outcome,
    output: truncate(output),
    ...(client && { client: { ...client, output: truncate(client.output) } }),
  }
}

function truncate(output: Chunk[]): Chunk[] {
  const shown: Chunk[] = []
  let room = MAX_CHARACTERS
  for (const { stream, text } of output) {
    if (room > 0) shown.push({ stream, text: text.slice(0, room) })
    room -= text.length
  }
  if (room < 0) shown.push({ stream: 'stderr', text: `\n… ${-room} more characters\n` })
  return shown
}
