/*
 * Split text into search terms. VitePress sends these functions to the browser as text, one by one, so that each must be
 * self-contained. They recognise words by their letters: in Firefox, `isWordLike` is false for some Chinese words.
 */

/**
 * Returns the terms of a text: its words in any language; the characters of Chinese words, so that one is enough to find the
 * word; and the parts of names such as `process.nextTick`.
 */
export function tokenizeText(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  const words = Array.from(segments, ({ segment }) => segment).filter((segment) => /[\p{L}\p{N}]/u.test(segment))
  return words.flatMap((word) => {
    const parts = /[\u3400-\u9FFF]/.test(word) ? [...word] : word.split(/[._]/)
    return parts.length > 1 ? [word, ...parts.filter(Boolean)] : [word]
  })
}

/** Returns the terms of a query: complete words only. */
export function tokenizeQuery(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment }) => segment).filter((segment) => /[\p{L}\p{N}]/u.test(segment))
}

/** Returns the share of a term's letters that may differ: some in a long Latin word, none in Chinese or in a short word. */
export function tolerance(term: string): number {
  return /^[\u0000-\u024F]{6,}$/.test(term) ? 0.2 : 0
}
