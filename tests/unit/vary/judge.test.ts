import { expect, it } from 'vitest'

import type { Outcome } from '../../../scripts/recording/outcome.ts'
import { judge, type Sighting, type Verdict } from '../../../scripts/vary/judge.ts'
import type { Setting } from '../../../scripts/vary/settings.ts'

const out = (text: string): Outcome => ({ status: { exit: 0 }, output: [{ stream: 'stdout', text }] })
const saw = (...texts: string[]): Sighting[] => texts.map((text) => ({ outcome: out(text) }))
const RECORDED = [out('a\n'), out('b\n')]
const SAME: Verdict = { kind: 'same' }
const UNSTABLE: Verdict = { kind: 'same', isUnstable: true }
const SOMETIMES: Verdict = { kind: 'sometimes' }
const DIFFERS: Verdict = { kind: 'differs', outcome: out('x\n') }

it.each<[string, Sighting[], number | undefined, Verdict | undefined]>([
  ['nothing yet', [], undefined, undefined],
  ['a recorded outcome', saw('a\n'), undefined, SAME],
  ['another recorded outcome', saw('b\n'), undefined, SAME],
  ['a difference, once', saw('x\n'), undefined, undefined],
  ['a difference, twice', saw('x\n', 'x\n'), undefined, DIFFERS],
  ['a difference that is gone', saw('x\n', 'a\n'), undefined, undefined],
  ['two differences', saw('x\n', 'y\n', 'y\n'), undefined, undefined],
  ['a difference in two of four runs', saw('x\n', 'a\n', 'x\n', 'a\n'), undefined, SOMETIMES],
  ['a difference in one of four runs', saw('x\n', 'a\n', 'a\n', 'a\n'), undefined, undefined],
  ['one in two of five runs', saw('x\n', 'a\n', 'a\n', 'a\n', 'y\n'), undefined, SOMETIMES],
  ['one in one of eight runs', saw('x\n', ...Array.from({ length: 7 }, () => 'b\n')), undefined, UNSTABLE],
  ['one that is never the same', saw('x\n', 'y\n', 'z\n', 'x\n'), undefined, SOMETIMES],
  ['too few of three runs', saw('a\n', 'a\n'), 3, undefined],
  ['three runs', saw('a\n', 'b\n', 'a\n'), 3, SAME],
  ['a difference in the last of three runs', saw('a\n', 'a\n', 'x\n'), 3, undefined],
  ['a difference in one of four runs that must be alike', saw('a\n', 'a\n', 'x\n', 'a\n'), 3, SOMETIMES],
  ['a difference in three runs', saw('x\n', 'x\n', 'x\n'), 3, DIFFERS],
  [
    'a repeated program that once had another outcome',
    saw('b\n', ...Array.from({ length: 8 }, () => 'a\n'), 'x\n'),
    10,
    SOMETIMES,
  ],
])('judges %s', (_, sightings, runs, expected) => {
  expect(judge(sightings, RECORDED, runs === undefined ? {} : { runs })).toEqual(expected)
})

const MIXED: Outcome = {
  status: { exit: 0 },
  output: [
    { stream: 'stdout', text: 'a\n' },
    { stream: 'stderr', text: 'e\n' },
    { stream: 'stdout', text: 'b\n' },
  ],
}
const APART: Outcome = {
  status: { exit: 0 },
  output: [
    { stream: 'stderr', text: 'e\n' },
    { stream: 'stdout', text: 'a\nb\n' },
  ],
}
const CLOSED: Outcome = { status: { exit: 0 }, output: [{ stream: 'stderr', text: 'e\n' }] }

it.each<[Setting['compares'], Outcome, boolean]>([
  ['all', APART, false],
  ['streams', APART, true],
  ['streams', CLOSED, false],
  ['stderr', CLOSED, true],
  ['stderr', { ...CLOSED, status: { exit: 1 } }, false],
])('compares %s', (compares, outcome, isSame) => {
  expect(judge([{ outcome }], [MIXED], { compares })).toEqual(isSame ? SAME : undefined)
})

it('a program that the runner killed is another outcome, even if it printed the same', () => {
  const limit = 'it did not end within 1 s'
  const killed = { outcome: RECORDED[0] ?? out(''), limit }
  expect(judge([killed, killed], RECORDED, {})).toEqual({ kind: 'differs', ...killed })
})
