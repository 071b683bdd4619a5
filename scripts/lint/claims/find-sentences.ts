import type { ParsedPage } from '../../content/page-reader.ts'

/** A piece of text in a file. */
export interface Place {
  /** From the project's root. */
  file: string
  /** 1-based. */
  line: number
  text: string
}

/** Matches the name of a release of Node.js, a library or a specification: `Node 26`, `26.10`, `since 25`, `25 起`. */
const RE_VERSION =
  /\bNode(?:\.js)? v?\d|(?<![\d.])[1-9]\d?\.\d+(?:\.\d+)?(?![\d.]*\.\d)\b|\b(?:since|until|before) v?\d+\b|\b\d+ (?:起|之前|以前)/i
/** A year, alone or at the beginning of a date. */
const RE_DATE = /\b20[0-4]\d\b/
const RE_SPACE = /\s+/g
/** Signs of a heading, of a list, and of the end of bold text that the sentence before begins. */
const RE_MARKS = /^(?:#+|[-+>]|[*_]+)\s+/
const RE_ROW = /^\||\|$/g

/**
 * Lists the sentences of a page that name a version or a date.
 * @param file the page, from the project's root
 * @param source its whole text
 */
export function findDatedSentences(file: string, source: string, page: ParsedPage): Place[] {
  return findSentences(file, source, page).filter(({ text }) => RE_VERSION.test(text) || RE_DATE.test(text))
}

/** Lists the sentences of a page: in text, headings and rows of tables, not in code. */
export function findSentences(file: string, source: string, { content, tokens }: ParsedPage): Place[] {
  const language = file.startsWith('docs/en/') ? 'en' : 'zh'
  const lines = content.split('\n')
  const before = source.split('\n').length - lines.length
  const blocks = tokens.filter(({ type, map }) => map && (type === 'inline' || type === 'tr_open'))
  return blocks.flatMap(({ type, map }) => {
    const [from, to] = map ?? [0, 0]
    const text = lines.slice(from, to).join('\n')
    const found =
      type === 'tr_open' ? [{ index: 0, segment: text.replaceAll(RE_ROW, '') }] : sentencesIn(text, language)
    return found.map(({ index, segment }) => ({
      file,
      line: 1 + before + from + text.slice(0, index).split('\n').length - 1,
      text: segment.trim().replace(RE_MARKS, '').replaceAll(RE_SPACE, ' '),
    }))
  })
}

/** Without the line breaks, at which sentences would end. */
function sentencesIn(text: string, language: string): { index: number; segment: string }[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.replaceAll('\n', ' '))]
}
