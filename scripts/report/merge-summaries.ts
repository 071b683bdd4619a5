import type { RunSummary } from '../verify/run-examples.ts'

/** Merges the summaries of shards into that of a whole run. */
export function mergeSummaries(summaries: RunSummary[]): RunSummary {
  const problems = summaries.flatMap((summary) => summary.problems)
  const notices = [...new Set(summaries.flatMap((summary) => summary.notices))]
  const known = new Set<string>()
  return {
    notices,
    results: summaries.flatMap(({ results }) => results).toSorted((a, b) => (a.example.id < b.example.id ? -1 : 1)),
    // Each shard reports the invalid files of the whole tree.
    problems: problems.filter((problem) => {
      const key = JSON.stringify(problem)
      return !known.has(key) && known.add(key)
    }),
  }
}
