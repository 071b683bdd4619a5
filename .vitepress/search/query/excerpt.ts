import { PARTS, readPart, type Part } from './index-options.ts'
import type { Hit } from './find-pages.ts'

/** Part of a sentence; `isMatch` if it is a word that matched. */
export interface Piece {
  text: string
  isMatch: boolean
}

/** The sentence, or the line of a run, that matches best. */
export interface Excerpt {
  part: Part
  pieces: Piece[]
}

/** Begins and ends with a letter or digit, and isn't Chinese. */
const RE_WORD = /^(?![\u3400-\u9FFF])[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u
/** A longer sentence is cut on both sides of its first match. */
const LONGEST = 180
const BEFORE = 60
/** Each block of a page, and each line of a run, is one line of the text. */
const RE_LINE_END = /\n/
const RE_SENTENCE_END = /(?<=[.!?]["”’)]?\s)|(?<=[。！？；][”’）]?)|\n/u

/** Returns undefined if nothing but headings matched, and there is no text. */
export function excerptOf({ text, terms }: Pick<Hit, 'text' | 'terms'>): Excerpt | undefined {
  const matches = matcherOf(terms)
  let best: { part: Part; sentence: string; count: number } | undefined
  for (const part of PARTS) {
    const isProse = part === 'summary' || part === 'prose'
    for (const sentence of readPart(text, part).split(isProse ? RE_SENTENCE_END : RE_LINE_END)) {
      const count = new Set(sentence.toLowerCase().match(matches)).size
      if (sentence.trim() !== '' && (!best || count > best.count)) best = { part, sentence: sentence.trim(), count }
    }
  }
  return best && { part: best.part, pieces: piecesOf(shorten(best.sentence, matches), matches) }
}

/** Matches the terms: Latin words as a whole, and Chinese ones together with those that overlap them. */
function matcherOf(terms: readonly string[]): RegExp {
  const sources = [...new Set(terms)]
    .toSorted((a, b) => b.length - a.length)
    .map((term) => {
      const source = term.replace(/^\(\)(.+)/, '$1()').replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
      return RE_WORD.test(term) ? `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])` : source
    })
  return new RegExp(sources.length > 0 ? sources.join('|') : '(?!)', 'giu')
}

function shorten(sentence: string, matches: RegExp): string {
  if (sentence.length <= LONGEST) return sentence
  const first = Math.max(sentence.search(matches), 0)
  const from = Math.max(0, Math.min(first - BEFORE, sentence.length - LONGEST))
  const start = from === 0 ? 0 : wordStart(sentence, from)
  const end = sentence.length - start <= LONGEST ? sentence.length : wordStart(sentence, start + LONGEST - 20)
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, end).trim()}${end < sentence.length ? ' …' : ''}`
}

/** The start of the next Latin word; words are not cut, Chinese text is. */
function wordStart(sentence: string, from: number): number {
  const space = sentence.indexOf(' ', from)
  return space < 0 || space - from > 20 ? from : space + 1
}

function piecesOf(sentence: string, matches: RegExp): Piece[] {
  const isMatch = Array.from<boolean>({ length: sentence.length }).fill(false)
  for (const { index, 0: match } of overlapping(sentence, matches)) isMatch.fill(true, index, index + match.length)
  const pieces: Piece[] = []
  for (const [at, character] of sentence.split('').entries()) {
    const last = pieces.at(-1)
    if (last && last.isMatch === isMatch[at]) last.text += character
    else pieces.push({ text: character, isMatch: isMatch[at] ?? false })
  }
  return pieces
}

/** Terms of two Chinese characters overlap: 线程 and 程池 are in 线程池. */
function* overlapping(text: string, matches: RegExp): Generator<RegExpExecArray> {
  for (let match = matches.exec(text); match; match = matches.exec(text)) {
    yield match
    matches.lastIndex = match.index + 1
  }
}
