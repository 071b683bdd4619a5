/** A part of a page that the search lists by itself. */
export interface Section {
  /** The part of its address after "#"; empty for the page as a whole. */
  anchor: string
  /** Language and chapter, then the headings above it and its own, as HTML: the results do not escape them. */
  titles: string[]
  text: string
}

const RE_HEADING = /<h([1-6])[^>]*>(.*?)<\/h\1>/gs
const RE_ANCHOR = /<a [^>]*href="#([^"]*)"[^>]*>.*?<\/a>/s
const RE_TAG = /<[^>]*>/g
const RE_BLOCK_END = /<\/(?:p|li|div|h[1-6]|tr|t[dh]|figure|figcaption)>/g
const RE_ENTITY = /&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const RE_MARKUP = /[&<>]/g
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** Splits a rendered page at its headings. */
export function splitPage(html: string, place: string): Section[] {
  const headings = [...html.matchAll(RE_HEADING)]
  const path: string[] = []
  return headings.map(({ 0: whole, 1: level, 2: heading = '', index }, at) => {
    const depth = Number(level) - 1
    path.length = Math.min(path.length, depth)
    path[depth] = toTitle(heading.replace(RE_ANCHOR, ''))
    const text = toText(html.slice(index + whole.length, headings[at + 1]?.index))
    return { anchor: RE_ANCHOR.exec(heading)?.[1] ?? '', titles: [place, ...path.filter(Boolean)], text }
  })
}

function toTitle(html: string): string {
  return toText(html).replace(RE_MARKUP, (character) => ENTITIES[character] ?? '')
}

function toText(html: string): string {
  return html
    .replace(RE_BLOCK_END, ' ')
    .replace(RE_TAG, '')
    .replace(RE_ENTITY, (_, name: string | undefined, digits: string | undefined, hex = '') =>
      name ? (CHARACTERS[name] ?? '') : String.fromCodePoint(digits ? Number(digits) : Number.parseInt(hex, 16)),
    )
    .trim()
}
