import type { RunSummary } from '../verify/run-examples.ts'

/** What shards have seen, as if it had been one run. */
export function mergeSummaries(summaries: RunSummary[]): RunSummary {
  const problems = summaries.flatMap((summary) => summary.problems)
  const notices = [...new Set(summaries.flatMap((summary) => summary.notices))]
  const known = new Set<string>()
  return {
    notices,
    results: summaries.flatMap(({ results }) => results).toSorted((a, b) => (a.example.id < b.example.id ? -1 : 1)),
    // Each shard looks at the whole tree: what is wrong with it is told once.
    problems: problems.filter((problem) => {
      const key = JSON.stringify(problem)
      return !known.has(key) && known.add(key)
    }),
  }
}
