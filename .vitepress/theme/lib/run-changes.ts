import type { ChangeKind, RunHistory } from '../../../scripts/git/run-history.ts'

/** What happened on one day to the runs of a page. */
interface Day {
  /** As in 2026-12-31. */
  day: string
  kinds: { kind: ChangeKind; runs: Pick<RunHistory, 'name' | 'anchor'>[] }[]
}

/** Sorts the changes of all runs on a page by day, the latest first, and by what happened. */
export function groupByDay(runs: RunHistory[]): Day[] {
  const all = runs.flatMap(({ changes, ...run }) => changes.map((change) => ({ ...change, ...run })))
  const byDay = Map.groupBy(all, ({ day }) => day)
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, changes]) => ({
      day,
      kinds: [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, own]) => ({
        kind,
        runs: own.map(({ name, anchor }) => ({ name, anchor })),
      })),
    }))
}
