import { distance } from 'fastest-levenshtein'

/** Suggests the names that are most similar to one that was not found: "Nearest: a, b, c." */
export function suggest(wanted: string, names: string[]): string {
  const close = names.toSorted((a, b) => distance(wanted, a) - distance(wanted, b)).slice(0, 3)
  return close.length === 0 ? 'There is none.' : `Nearest: ${close.join(', ')}.`
}
