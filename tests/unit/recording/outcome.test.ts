import { expect, it } from 'vitest'

import { truncateOutput } from '../../../scripts/recording/outcome.ts'

const status = { exit: 0 }

it('keeps output within the limit', () => {
  const outcome = { status, output: [{ stream: 'stdout' as const, text: 'x'.repeat(32 * 1024) }] }
  expect(truncateOutput(outcome)).toEqual(outcome)
})

it('truncates longer output of the program and its client, and says how much is missing', () => {
  const long = { status, output: ['stdout', 'stderr', 'stdout'].map((stream) => chunk(stream, 20_000)) }
  const short = {
    status,
    output: [
      chunk('stdout', 20_000),
      chunk('stderr', 12_768),
      { stream: 'stderr', text: '\n… 27232 more characters\n' },
    ],
  }
  expect(truncateOutput({ ...long, client: long })).toEqual({ ...short, client: short })
})

function chunk(stream: string, length: number): { stream: 'stdout' | 'stderr'; text: string } {
  return { stream: stream === 'stdout' ? stream : 'stderr', text: 'x'.repeat(length) }
}
