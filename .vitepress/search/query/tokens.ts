/*
 * Split text into search terms. Intl.Segmenter isn't used: the index is made by Node.js, and browsers split some words elsewhere.
 * A Chinese term is two neighbouring characters, since dictionaries don't know words such as 线程池. The last character of a text
 * is a term, too, so that each one can be found.
 *
 * Terms with symbols are flags (`--permission`), private and decorated names (`#count`, `@types/node`), calls without arguments
 * (`import()`), operators of two to four characters (`?.`), and empty pairs of brackets. They are in fields of the index of their
 * own, so that they do not change how words are ranked; a call begins with its brackets, so that no word is its beginning.
 */

const RE_CHINESE = /([\u3400-\u9FFF]+)/
const RE_POSSESSIVE = /['’](?:s|ll|re|ve|d|m)\b/g
const RE_WORD = /[\p{L}\p{M}\p{N}_]*[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:[.'’][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/gu
const OPERATORS = '!%&*+.<=>?^|~-'
const NAMES = '(?<![\\w-])--?[a-z][\\w-]*|#[a-z_$][\\w$]*|(?<![\\w.])@[a-z][\\w./-]*|[\\w$]+\\(\\)'
const BRACKETS = '\\{\\}|\\[\\]|\\(\\)'
const RE_SYMBOLS = new RegExp(`${NAMES}|(?<![/${OPERATORS}])[${OPERATORS}]{2,4}(?![/${OPERATORS}])|${BRACKETS}`, 'gi')
const RE_TYPED_SYMBOLS = new RegExp(`${NAMES}|[${OPERATORS}]{2,4}|${BRACKETS}`, 'gi')

/**
 * Returns the terms of a text: its words in any language, and the parts of names such as `process.nextTick`. For the fields of
 * symbols, returns the terms with symbols.
 */
export function tokenizeText(text: string, field?: string): string[] {
  if (field === 'symbols' || field === 'titleSymbols') return symbolsOf(text, RE_SYMBOLS)
  return wordsOf(text).flatMap((word) => {
    const parts = word.split(/[._]/)
    return parts.length > 1 ? [word, ...parts.filter(Boolean)] : [word]
  })
}

/** Returns the terms of a query: complete words, terms with symbols, and each part of a query without words. */
export function tokenizeQuery(text: string): string[] {
  const words = wordsOf(text, true)
  const whole = words.length === 0 ? text.split(/\s+/).filter(Boolean) : []
  return [...words, ...new Set([...whole, ...symbolsOf(text, RE_TYPED_SYMBOLS)])]
}

/** @param isQuery true if the last character of several isn't needed as a term */
function wordsOf(text: string, isQuery = false): string[] {
  return text.split(RE_CHINESE).flatMap((part, index) => {
    if (index % 2 === 1) {
      const pairs = Array.from({ length: part.length - 1 }, (_, at) => part.slice(at, at + 2))
      return isQuery && pairs.length > 0 ? pairs : [...pairs, part.slice(-1)]
    }
    return part.replaceAll(RE_POSSESSIVE, ' ').match(RE_WORD) ?? []
  })
}

function symbolsOf(text: string, symbols: RegExp): string[] {
  return (text.match(symbols) ?? []).map((term) => term.replace(/^(.+)\(\)$/, '()$1'))
}

/** Returns the share of a term's letters that may differ: some in a long Latin word, none in Chinese, symbols or a short word. */
export function tolerance(term: string): number {
  return /^[\u0000-\u024F]{6,}$/.test(term) && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(term) ? 0.2 : 0
}

/** Returns other forms of an English word: of "cached" "cache", "caches", "caching" and so on. Some of them are no words. */
export function formsOf(term: string): string[] {
  if (!/^[a-z]{3,}$/i.test(term)) return []
  const [, stem = term] = /^(.{3,}?)(?:es|s|ed|e|ing|ly)$/i.exec(term) ?? []
  const short = stem.replace(/([b-df-hj-np-tv-z])\1$/i, '$1')
  const forms = ['', 'e', 's', 'es', 'ed', 'ing'].flatMap((ending) => [stem + ending, short + ending])
  return [...new Set(forms)].filter((form) => form !== term && form.length > 2)
}
