import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { parseRecording } from '../../../scripts/recording/parse-recording.ts'
import { renderRecording, type Recording } from '../../../scripts/recording/render-recording.ts'
import type { Behaviour } from '../../../scripts/recording/outcome.ts'
import { LANES } from '../../../scripts/trace/event-loop/lanes.ts'
import { CALLS } from '../../../scripts/trace/calls/call.ts'
import { joinChunks } from '../../../scripts/runner/transcript.ts'
import { hasHidden } from '../../../scripts/util/hidden-characters.ts'
import { misplacedError } from '../../helpers/errors.ts'
import { anyText, often, property } from '../../helpers/fuzz.ts'

const EXAMPLE = { id: 'a/b', recording: 'examples/a/b.recording.yaml' }

const chunk = fc.record({ stream: fc.constantFrom('stdout', 'stderr'), text: anyText })
const status = fc.oneof(
  fc.record({ exit: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ signal: fc.constantFrom('SIGTERM', 'SIGKILL') }),
  fc.constant({ stopped: true } as const),
)
const error = fc.record(
  { name: anyText, code: anyText, message: anyText, thrown: anyText, report: anyText },
  { requiredKeys: ['name', 'message', 'report'] },
)
const behaviour: fc.Arbitrary<Behaviour> = fc.record(
  { output: fc.array(chunk, { maxLength: 5 }).map(joinChunks), status, error },
  { requiredKeys: ['output', 'status'] },
)
const place = fc.oneof(fc.nat().map(String), anyText)
const count = fc.nat({ max: 9 })
const trace = fc
  .array(
    fc.record(
      {
        lane: fc.constantFrom(...LANES),
        iteration: count,
        kind: anyText,
        queuedAt: place,
        places: fc.array(place),
        lines: count,
      },
      { requiredKeys: ['lane', 'iteration', 'kind', 'places', 'lines'] },
    ),
    { maxLength: 3 },
  )
  .map((steps) => steps.map((step, at) => (at > 0 ? { ...step, queuedBy: at - 1 } : step)))
const calls = fc.array(
  fc.record(
    {
      kind: fc.constantFrom(...CALLS),
      from: anyText,
      to: anyText,
      detail: anyText,
      at: place,
      lines: count,
      heard: count,
    },
    { requiredKeys: ['kind', 'from', 'to', 'detail', 'lines', 'heard'] },
  ),
  { maxLength: 3 },
)
const outcome = fc
  .tuple(behaviour, fc.record({ client: behaviour, trace, calls }, { requiredKeys: [] }))
  .map(([own, more]) => ({ ...own, ...more }))
const versions = fc.uniqueArray(
  fc.record({
    node: fc.constantFrom('26.10.0', '10.24.1', '20.18.3'),
    runs: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1000 })),
  }),
  { minLength: 1, selector: ({ node }) => node },
)
const group = fc.record(
  { format: fc.constantFrom('cjs', 'esm'), versions, outcome },
  { requiredKeys: ['versions', 'outcome'] },
)
const recording: fc.Arbitrary<Recording> = fc.record({
  example: fc.constant(EXAMPLE.id),
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
})

property([recording], 150)('parses each recording that it has written, and writes the same text again', (written) => {
  const text = renderRecording(written)
  const read = parseRecording(text, EXAMPLE)
  expect(read).toEqual(written)
  expect(renderRecording(read)).toBe(text)
})

property([recording], 100)('writes no hidden character and no control character', (written) => {
  expect(hasHidden(renderRecording(written))).toBe(false)
})

it('parses a line of 1 MB that it has written', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = text.replaceAll('\n', '').padEnd(1_000_000, text || 'x')
      const output = [{ stream: 'stdout' as const, text: line }]
      const written = {
        example: EXAMPLE.id,
        groups: [{ versions: [{ node: '26.10.0', runs: 1 }], outcome: { status: { exit: 0 }, output } }],
      }
      expect(parseRecording(renderRecording(written), EXAMPLE)).toEqual(written)
    }),
    { ...often(2), numRuns: 2 },
  )
})

/** An edit: it replaces a part of the text. */
const edit = fc.record({
  from: fc.nat(),
  length: fc.nat({ max: 40 }),
  text: fc.oneof(
    anyText,
    fc.constantFrom('&a [*a]', '*a', '{toString: 1}', '__proto__', '!!binary', '<<: *a', 'null', '-1', '[]', '{}'),
  ),
})

property([recording, fc.array(edit, { minLength: 1, maxLength: 3 })], 500)(
  'parses an edited recording, or rejects it with its file and a line',
  (written, edits) => {
    const text = edits.reduce(
      (sum, { from, length, text: put }) =>
        sum.slice(0, from % sum.length) + put + sum.slice((from % sum.length) + length),
      renderRecording(written),
    )
    expect(findBadError(text)).toBe('')
  },
)

property([anyText], 500)('rejects any text with its file and a line', (text) => {
  expect(findBadError(text)).toBe('')
})

/** The error if it names no line of the text. */
function findBadError(text: string): string {
  return misplacedError(() => parseRecording(text, EXAMPLE), EXAMPLE.recording, text.split(/\r\n?|\n/).length)
}
