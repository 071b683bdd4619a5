import { expect, it } from 'vitest'

import { cutOutput } from '../../../.vitepress/scratchpad/truncate-output.ts'

const status = { exit: 0 }

it('leaves as it is what can be read', () => {
  const outcome = { status, output: [{ stream: 'stdout' as const, text: 'x'.repeat(32 * 1024) }] }
  expect(cutOutput(outcome)).toEqual(outcome)
})

it('cuts what is too long, and says how much there was; the client, too', () => {
  const long = { status, output: ['stdout', 'stderr', 'stdout'].map((stream) => chunk(stream, 20_000)) }
  const short = {
    status,
    output: [
      chunk('stdout', 20_000),
      chunk('stderr', 12_768),
      { stream: 'stderr', text: '\n… 27232 more characters\n' },
    ],
  }
  expect(cutOutput({ ...long, client: long })).toEqual({ ...short, client: short })
})

function chunk(stream: string, length: number): { stream: 'stdout' | 'stderr'; text: string } {
  return { stream: stream === 'stdout' ? stream : 'stderr', text: 'x'.repeat(length) }
}
