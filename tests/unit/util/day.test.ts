import { expect, it } from 'vitest'

import { addDays, dayOf, isDay } from '../../../scripts/util/day.ts'

it.each([
  ['2026-12-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-02-30', false],
  ['2027-13-01', false],
  ['2027-00-01', false],
  ['2027-1-31', false],
  ['2027-01-31T00:00', false],
  [' 2027-01-31', false],
  ['soon', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

it('the day of a moment is that of UTC, up to its last millisecond', () => {
  expect(dayOf(new Date('2027-01-31T23:59:59.999Z'))).toBe('2027-01-31')
  expect(dayOf(new Date('2027-02-01T00:00:00+01:00'))).toBe('2027-01-31')
})

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-01', -1, '2027-02-28'],
  ['2026-11-26', 90, '2027-02-24'],
])('%s and %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected)
})
