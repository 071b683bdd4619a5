/** A query for the feature matrix. */
export interface FeatureQuery {
  /** Words; the feature must contain all of them. */
  text: string
  /** Name of a group; empty for all groups. */
  group: string
  /** Column of the version that added or removed the feature; 0 for any. */
  change: number
}

/** A row of the matrix. */
export interface FeatureRow {
  text: string
  group: string
  /** "1" or "0" for each version. */
  support: string
}

/** Matches all features. */
export const EVERYTHING: FeatureQuery = { text: '', group: '', change: 0 }

/** Reads a query from the part of an address after "?"; what is not a query counts as none. */
export function parseQuery(search: string): FeatureQuery {
  const words = new URLSearchParams(search)
  const change = Number(words.get('change'))
  return {
    text: words.get('text') ?? '',
    group: words.get('group') ?? '',
    change: Number.isInteger(change) && change > 0 ? change : 0,
  }
}

/** Writes a query as the part of an address after "?"; empty if it matches everything. */
export function formatQuery({ text, group, change }: FeatureQuery): string {
  const words = { ...(text && { text }), ...(group && { group }), ...(change && { change: String(change) }) }
  const search = new URLSearchParams(words).toString()
  return search && `?${search}`
}

/** Returns true if a feature matches the query. */
export function matchesQuery({ text, group, support }: FeatureRow, query: FeatureQuery): boolean {
  const words = query.text.toLowerCase().split(/\s+/)
  return (
    words.every((word) => text.toLowerCase().includes(word)) &&
    (query.group === '' || query.group === group) &&
    (query.change === 0 || support[query.change] !== support[query.change - 1])
  )
}
