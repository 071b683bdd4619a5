import type { Language } from '../../messages/messages.ts'
import { isStopWord, withoutStopWords } from './stop-words.ts'
import { synonymsOf } from './synonyms.ts'
import { formsOf, tokenizeQuery, tolerance } from './tokens.ts'

/** A word of a query. */
export interface Word {
  /** The form that was typed, and others. */
  forms: string[]
  weight: number
  /** True if the reader may not have typed all of it yet. */
  isUnfinished: boolean
  /** The share of letters that may differ. */
  tolerance: number
}

/** Two words of a query that stand side by side in it. */
export interface Pair {
  /** Their places in the list of words. */
  first: number
  second: number
  /** Both, as the query writes them, in lower case. */
  text: string
}

/** The book's words for a reader's words count less than the latter. */
const SYNONYM = 0.8

/** Reads the words of a query, and what the book calls them. */
export function readQuery(query: string, language: Language): { words: Word[]; pairs: Pair[] } {
  const words = termsOf(query).map((term) => readWord(term, 1, query.endsWith(term)))
  const pairs = pairsOf(query, words)
  for (const text of synonymsOf(query, language)) {
    const others = termsOf(text).map((term) => readWord(term, SYNONYM, false))
    for (const { first, second, text: both } of pairsOf(text, others)) {
      pairs.push({ first: first + words.length, second: second + words.length, text: both })
    }
    words.push(...others)
  }
  return { words, pairs }
}

function termsOf(text: string): string[] {
  const all = [...new Set(tokenizeQuery(withoutStopWords(text)))]
  const telling = all.filter((term) => !isStopWord(term))
  return telling.length > 0 ? telling : all
}

function readWord(term: string, weight: number, isUnfinished: boolean): Word {
  // Each single character begins the terms that contain it.
  const isCharacter = /^[\u3400-\u9FFF]$/.test(term)
  return {
    forms: [term, ...formsOf(term)],
    weight,
    isUnfinished: isUnfinished || isCharacter,
    tolerance: tolerance(term),
  }
}

function pairsOf(query: string, words: readonly Word[]): Pair[] {
  const text = query.toLowerCase().replaceAll(/\s+/g, ' ')
  const terms = words.map(({ forms: [term = ''] }) => term.toLowerCase())
  return terms.slice(1).flatMap((term, first) =>
    ['', ' ', '-']
      .map((between) => `${terms[first]}${between}${term}`)
      .filter((both) => text.includes(both))
      .map((both) => ({ first, second: first + 1, text: both })),
  )
}
