/*
 * How text becomes terms. VitePress sends these functions to the browser as text, one by one, so that each must stand alone:
 * it names nothing outside of itself. What is a word they see by its letters: Firefox says of some Chinese ones that they are none.
 */

/**
 * Terms of a text: words in any language, which Chinese has without spaces between them; of Chinese words the characters, too, so
 * that one of them is enough to find it; and the parts of names that are written together, as `process.nextTick` is.
 */
export function tokenizeText(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  const words = Array.from(segments, ({ segment }) => segment).filter((segment) => /[\p{L}\p{N}]/u.test(segment))
  return words.flatMap((word) => {
    const parts = /[\u3400-\u9FFF]/.test(word) ? [...word] : word.split(/[._]/)
    return parts.length > 1 ? [word, ...parts.filter(Boolean)] : [word]
  })
}

/** Terms of what is searched for: the same words, whole. */
export function tokenizeQuery(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment }) => segment).filter((segment) => /[\p{L}\p{N}]/u.test(segment))
}

/** How many letters of a term may differ, as a part of its length: some of a long Latin word, none of Chinese or of a short word. */
export function tolerance(term: string): number {
  return /^[\u0000-\u024F]{6,}$/.test(term) ? 0.2 : 0
}
