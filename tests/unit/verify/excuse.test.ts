import { expect, it } from 'vitest'

import { excuse } from '../../../scripts/verify/excuse.ts'
import type { Deviation, Result } from '../../../scripts/verify/result.ts'

const FLAKY = { until: '2027-01-31', reason: 'the runner is slow', line: 3 }
const example = { id: 'a/b', entry: 'examples/a/b.ts', files: [], home: '', recording: '' }
const variant = { node: '26.10.0' }
const runs = { example, variants: [variant], skipped: [] }
const drift = { ...runs, status: 'drift' as const, diff: ['-a', '+b'], changes: [], line: 8 }
const outcome = { output: [], status: { exit: 1 } }
const failure = { variant, kind: 'failed' as const, outcome, reason: 'expected exit 0; got exit 1', next: 'Fix it.' }

it.each<Deviation>([
  { ...drift, recorded: true },
  { ...runs, status: 'incomplete', missing: [variant] },
  { ...runs, status: 'unstable', variant, diff: ['-a', '+b'] },
  { ...runs, status: 'failed', failures: [failure] },
])('a program that is $status is flaky, if its header makes an exception', (instead) => {
  expect(excuse(instead, FLAKY)).toEqual({
    ...runs,
    status: 'flaky',
    until: '2027-01-31',
    reason: 'the runner is slow',
    instead,
  })
  expect(excuse(instead, undefined)).toBe(instead)
})

it.each<Result>([
  { ...runs, status: 'verified' },
  { ...runs, status: 'cached' },
  { ...runs, status: 'skipped' },
  { ...drift, recorded: false },
  { example, status: 'invalid', problem: { file: example.entry, message: 'no.', next: 'Fix it.' } },
])('an exception does not change the status $status', (result) => {
  expect(excuse(result, FLAKY)).toBe(result)
})
