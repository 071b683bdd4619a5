/** What a reader looks for in the feature matrix. */
export interface FeatureQuery {
  /** Words, all of which must be there. */
  text: string
  /** A group's name; empty for all. */
  group: string
  /** The column whose version brought it or took it away; 0 for any. */
  change: number
}

/** A row of the matrix. */
export interface FeatureRow {
  text: string
  group: string
  /** For each version "1" or "0". */
  support: string
}

export const EVERYTHING: FeatureQuery = { text: '', group: '', change: 0 }

export function matchesQuery({ text, group, support }: FeatureRow, query: FeatureQuery): boolean {
  const words = query.text.toLowerCase().split(/\s+/)
  return (
    words.every((word) => text.toLowerCase().includes(word)) &&
    (query.group === '' || query.group === group) &&
    (query.change === 0 || support[query.change] !== support[query.change - 1])
  )
}
