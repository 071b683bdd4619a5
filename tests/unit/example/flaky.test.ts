import { expect, it } from 'vitest'

import { findEnded } from '../../../scripts/example/flaky.ts'

const FLAKY = { until: '2027-01-31', reason: 'the runner is slow', line: 3 }
const ENDED = {
  file: 'a.ts',
  line: 3,
  message: 'the exception for this program ended on 2027-01-31.',
  next: 'Mend the program and remove @flaky, or give it a new day and reason.',
}

it.each([
  ['90 days before', '2026-11-02', undefined],
  ['the day before', '2027-01-30', undefined],
  ['on the day', '2027-01-31', undefined],
  ['the day after', '2027-02-01', ENDED],
  ['a year after', '2028-01-31', ENDED],
  [
    '91 days before',
    '2026-11-01',
    {
      ...ENDED,
      message: 'the exception for this program is to last until 2027-01-31, more than 90 days.',
      next: 'Give it a day up to 2027-01-30, and look at the program again by then.',
    },
  ],
])('an exception %s', (_, today, problem) => {
  expect(findEnded(FLAKY, 'a.ts', today)).toEqual(problem)
})
