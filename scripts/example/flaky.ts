import { addDays, isDay } from '../util/day.ts'
import type { Problem } from '../util/problem.ts'
import { InvalidValue } from './invalid-value.ts'

/** The exception that `@flaky` makes for a program: until its day, `verify` does not fail if it does something else. */
export interface Flaky {
  /** The last day on which the exception holds, in UTC, such as 2027-01-31. */
  until: string
  /** One line of text, without the period at its end. */
  reason: string
  /** The line of the tag, 1-based. */
  line: number
}

/** So that every exception is looked at again within a few months; without a limit, a far day would silence a program for good. */
export const MAX_FLAKY_DAYS = 90

const RE_UNTIL = /^until\s+(\S+)([^]*)$/
const RE_BECAUSE = /^\s+because\s+(\S[^]*)$/
const RE_SPACE = /\s+/g
const NEXT = 'Write until <YYYY-MM-DD> because <reason>.'

/**
 * Parses the text after `@flaky`. It does not ask for today's date: whether a header is valid does not change from day to day.
 * @throws InvalidValue
 */
export function parseFlaky(value: string, line: number): Flaky {
  const [, until, rest = ''] = RE_UNTIL.exec(value) ?? []
  if (until === undefined) throw new InvalidValue(`"${value}" does not begin with a day`, NEXT)
  if (!isDay(until)) throw new InvalidValue(`"${until}" is not a day of the calendar`, NEXT)
  const reason = (RE_BECAUSE.exec(rest)?.[1] ?? '').replaceAll(RE_SPACE, ' ').replace(/\.$/, '')
  if (reason === '') throw new InvalidValue(`"${value}" gives no reason`, NEXT)
  return { until, reason, line }
}

/**
 * Returns what is wrong with an exception today: it has ended, or it would hold for too long.
 * @param file the path for the problem
 * @param today a day in UTC, such as 2026-12-31
 */
export function findEnded({ until, line }: Flaky, file: string, today: string): Problem | undefined {
  if (until < today) {
    const next = 'Mend the program and remove @flaky, or give it a new day and reason.'
    return { file, line, message: `the exception for this program ended on ${until}.`, next }
  }
  const last = addDays(today, MAX_FLAKY_DAYS)
  if (until <= last) return undefined
  const message = `the exception for this program is to last until ${until}, more than ${MAX_FLAKY_DAYS} days.`
  return { file, line, message, next: `Give it a day up to ${last}, and look at the program again by then.` }
}
