import { expect, it } from 'vitest'

import { compareObservations } from '../../../scripts/recording/compare-observations.ts'
import type { Observation } from '../../../scripts/recording/observation.ts'
import type { Outcome } from '../../../scripts/recording/outcome.ts'

const observe = (outcome: Outcome): Observation[] => [{ variant: { node: '26.0.0' }, runs: 1, outcome }]
const out = (text: string): Outcome => ({ status: { exit: 0 }, output: [{ stream: 'stdout', text }] })
const failed = (thrown?: string): Outcome => ({
  status: { exit: 1 },
  output: [],
  error: { name: 'object', message: 'x', ...(thrown !== undefined && { thrown }), report: 'x\n' },
})

it.each([
  ['a missing line break', out('a\n'), out('a'), ['-a', '+a⟨no line break at the end⟩', ' (exit 0)']],
  ['a space at the end', out('a\n'), out('a \n'), ['-a', '+a·', ' (exit 0)']],
  ['a hidden character', out('a\n'), out('a\u200B\n'), ['-a', '+a⟨U+200B⟩', ' (exit 0)']],
  ['an empty line', out(''), out('\n'), ['+', ' (exit 0)']],
  [
    'what was thrown',
    failed("{ major: '18' }"),
    failed("{ major: '26' }"),
    [' stderr: object: x', "-stderr: thrown: { major: '18' }", "+stderr: thrown: { major: '26' }", ' (exit 1, object)'],
  ],
])('shows a change of %s', (_, before, after, diff) => {
  expect(compareObservations(observe(before), observe(after))).toEqual([{ variants: ['26.0.0'], diff }])
})
