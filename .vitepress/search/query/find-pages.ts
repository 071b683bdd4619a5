import type MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'

import type { Language } from '../../messages/messages.ts'
import { BOOSTS, type IndexedSection, type StoredSection } from './index-options.ts'
import { readQuery, type Pair, type Word } from './read-query.ts'

/** A section or a run that was found. */
export interface Hit extends StoredSection {
  /** Its address, without the base of the site. */
  id: string
  score: number
  /** The terms of the index that matched, in lower case. */
  terms: readonly string[]
}

/** A page, and its sections and runs that were found, best first. */
export interface FoundPage {
  address: string
  hits: Hit[]
}

/** Sections that a word or a pair of words finds, by id. */
type Hits = ReadonlyMap<string, Hit>

/** The beginning of a longer word counts less than the word itself. */
const BEGINNING = { prefix: 0.5, fuzzy: 0.4 }
/** Words of the query that stand side by side count once more, and twice in a heading. */
const PAIR = { text: 0.5, heading: 1 }
/** About as many pages as the book has: a word on each of them says little. */
const PAGES = 80
/** At 1, the best match of each word would count the same, however good it is; at 0, as good as it is. */
const EVENNESS = 0.75
/** A page that repeats what the others say ranks below them. */
const REPEATING = { address: /\/reference\/corrections(?:\.html)?$/, factor: 0.3 }

/**
 * Finds pages, best first. Each word of the query counts as much as it is rare, times how well the page matches it compared with
 * the best page: one that has all words ranks above one that repeats a single word.
 */
export function findPages(index: MiniSearch<IndexedSection>, query: string, language: Language): FoundPage[] {
  const { words, pairs } = readQuery(query, language)
  const byWord = words.map((word) => findWord(index, word))
  const byPair = pairs.map((pair) => findPair(byWord, pair))
  const pages = new Map<string, { score: number; hits: Map<string, Hit> }>()
  for (const [at, hits] of [...byWord, ...byPair].entries()) rate(hits, words[at]?.weight ?? 1, pages)
  return [...pages]
    .map(([address, { score, hits }]) => ({
      address,
      score: REPEATING.address.test(address) ? score * REPEATING.factor : score,
      hits: [...hits.values()].toSorted((a, b) => b.score - a.score),
    }))
    .toSorted((a, b) => b.score - a.score)
}

/** Adds what the hits of one word count to their pages and sections. */
function rate(found: Hits, weight: number, pages: Map<string, { score: number; hits: Map<string, Hit> }>): void {
  const byPage = new Map<string, Hit[]>()
  for (const hit of found.values()) {
    const address = hit.id.split('#', 1)[0] ?? hit.id
    byPage.set(address, [...(byPage.get(address) ?? []), hit])
  }
  const scores = [...byPage].map(([address, hits]) => ({
    address,
    hits,
    score: hits.reduce((sum, hit) => sum + hit.score, 0),
  }))
  const others = scores.filter(({ address }) => !REPEATING.address.test(address))
  const best = Math.max(...(others.length > 0 ? others : scores).map(({ score }) => score))
  const factor = (weight * Math.sqrt(Math.log(1 + PAGES / byPage.size))) / best ** EVENNESS
  for (const { address, hits, score } of scores) {
    const page = pages.get(address) ?? { score: 0, hits: new Map<string, Hit>() }
    pages.set(address, page)
    page.score += factor * Math.min(score, best)
    for (const hit of hits) {
      const known = page.hits.get(hit.id)
      const terms = [...(known?.terms ?? []), ...hit.terms]
      page.hits.set(hit.id, { ...hit, terms, score: (known?.score ?? 0) + factor * hit.score })
    }
  }
}

/** Finds a word in any of its forms; only if there is none, words that are spelt similarly. */
function findWord(index: MiniSearch<IndexedSection>, { forms, isUnfinished, tolerance }: Word): Hits {
  const [typed = '', ...others] = forms
  const prefix = isUnfinished ? { prefix: true, weights: BEGINNING } : {}
  const found = new Map(search(index, typed, prefix).map((hit) => [hit.id, hit]))
  for (const form of others) {
    for (const hit of search(index, form)) {
      const { score = 0, terms = [] } = found.get(hit.id) ?? {}
      found.set(hit.id, { ...hit, score: Math.max(score, hit.score), terms: [...terms, ...hit.terms] })
    }
  }
  if (found.size > 0 || tolerance === 0) return found
  return new Map(search(index, typed, { fuzzy: tolerance, prefix: true }).map((hit) => [hit.id, hit]))
}

/** Finds sections in which two words of the query stand side by side, as they do there. */
function findPair(byWord: readonly Hits[], { first, second, text }: Pair): Hits {
  const found = new Map<string, Hit>()
  for (const [id, hit] of byWord[first] ?? []) {
    const other = byWord[second]?.get(id)
    if (!other) continue
    const isHeading = [hit.title, ...hit.titles.slice(1)].some((title) => title.toLowerCase().includes(text))
    if (!isHeading && !hit.text.toLowerCase().includes(text)) continue
    found.set(id, { ...hit, score: Math.min(hit.score, other.score) * (isHeading ? PAIR.heading : PAIR.text) })
  }
  return found
}

function search(index: MiniSearch<IndexedSection>, term: string, options: SearchOptions = {}): Hit[] {
  const results = index.search(term, { ...options, tokenize: (text) => [text], boost: BOOSTS })
  return (results as (SearchResult & StoredSection)[]).map(({ id, score, terms, title, titles, text }) => {
    return { id, score, terms, title, titles, text }
  })
}
