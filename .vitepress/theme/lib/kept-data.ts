/** Keys of the browser's `localStorage`, by kind of data. They are in one place, so that the list for readers is complete. */
export const KEPT = {
  pagesRead: 'proven-pages-read',
  predictions: 'proven-predictions',
  searches: 'proven-searches',
  singleKeys: 'proven-single-keys',
  /** VitePress writes this one. */
  appearance: 'vitepress-theme-appearance',
} as const

/** Values that say nothing about the reader: no entries, and the settings as they are at first. */
const EMPTY = new Set(['', '[]', '{}', 'true', 'auto'])

export type KeptName = keyof typeof KEPT

/** True if a stored value says something about the reader. */
export function isKept(value: string | null): boolean {
  return value !== null && !EMPTY.has(value)
}
