import { distance } from 'fastest-levenshtein'

/** "Did you mean a, b or c?": the names most like the one that was not found. */
export function suggest(wanted: string, names: string[]): string {
  const close = names.toSorted((a, b) => distance(wanted, a) - distance(wanted, b)).slice(0, 3)
  return close.length === 0 ? 'There is none.' : `Nearest: ${close.join(', ')}.`
}
