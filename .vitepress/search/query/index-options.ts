import type { Options } from 'minisearch'

import { tokenizeText } from './tokens.ts'

/** A section of a page, as VitePress adds it to the index. */
export interface IndexedSection {
  /** The address of the page, "#", and the anchor of the section. */
  id: string
  /** Its heading. */
  title: string
  /** The chapter, and the headings above it. */
  titles: string[]
  /** Its parts, as `joinParts` joins them. */
  text: string
}

/** The fields of a section that the index stores, and returns with each hit. */
export type StoredSection = Pick<IndexedSection, 'title' | 'titles' | 'text'>

/** The parts of a section: the page's description, prose, or else the output and the code of one run. */
export const PARTS = ['summary', 'prose', 'output', 'code'] as const
export type Part = (typeof PARTS)[number]

/** Pages show private-use characters by number, so their text can't contain this one. */
const SEPARATOR = '\uE001'

/** A word counts more in a title than in what a program printed. */
export const BOOSTS = {
  page: 8,
  heading: 2,
  titles: 1,
  summary: 6,
  prose: 2,
  code: 1,
  output: 0.3,
  symbols: 2,
  titleSymbols: 4,
}

export const INDEX_OPTIONS: Options<IndexedSection> = {
  fields: Object.keys(BOOSTS),
  storeFields: ['title', 'titles', 'text'],
  tokenize: tokenizeText,
  extractField,
}

export function joinParts(parts: Partial<Record<Part, string>>): string {
  return PARTS.map((part) => parts[part] ?? '').join(SEPARATOR)
}

export function readPart(text: string, part: Part): string {
  return text.split(SEPARATOR)[PARTS.indexOf(part)] ?? ''
}

/** Returns what a field contains. The fields of symbols read the text and the title once more. */
function extractField(section: IndexedSection, field: string): string {
  const { text, title, titles } = section
  if (field === 'page') return titles.length < 2 ? title : ''
  if (field === 'heading') return titles.length < 2 ? '' : title
  if (field === 'symbols') return text
  if (field === 'titleSymbols') return title
  const part = PARTS.find((each) => each === field)
  if (part) return readPart(text, part)
  // MiniSearch itself reads lists as they are.
  const value: unknown = section[field as keyof IndexedSection]
  return value as string
}
