const RE_DAY = /^\d{4}-\d\d-\d\d$/

/** True for a day of the calendar, such as 2026-12-31. `Date` accepts February 30 and turns it into March. */
export function isDay(text: string): boolean {
  const time = RE_DAY.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && dayOf(new Date(time)) === text
}

/** Returns the day at this moment, in UTC, such as 2026-12-31. Days compare like text. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

/** Returns the day that is `count` days after another one. */
export function addDays(day: string, count: number): string {
  const time = new Date(day)
  time.setUTCDate(time.getUTCDate() + count)
  return dayOf(time)
}
