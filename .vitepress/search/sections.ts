import { load, type Cheerio } from 'cheerio'
import type { Element } from 'domhandler'

import { escapeHtml } from '../../scripts/util/escape-html.ts'

/** A part of a page that the search lists by itself. */
export interface Section {
  /** The part of its address after "#"; empty for the page as a whole. */
  anchor: string
  /** Language and chapter, then the headings above it and its own, as HTML: the results do not escape them. */
  titles: string[]
  text: string
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6'
const BLOCKS = `${HEADINGS}, p, li, div, tr, td, th, figure, figcaption`
/** The names of settings are below nearly every run: a search for one of their words would find every section. */
const REPEATED = '.run-example .settings'
/** Separates sections. A page shows private-use characters by number, so its text cannot contain it. */
const MARK = '\uE000'

/** Splits a rendered page at its headings. */
export function splitPage(html: string, place: string): Section[] {
  const $ = load(html, null, false)
  $(REPEATED).remove()
  const headings = $(HEADINGS).toArray()
  const titles = headings.map((heading) => readHeading($(heading)))
  // Words of neighbouring blocks must not run together.
  $(BLOCKS).append(' ')
  $(HEADINGS).replaceWith(MARK)
  const [, ...texts] = $.root().text().split(MARK)
  const path: string[] = []
  return titles.map(({ depth, title, anchor }, index) => {
    path.length = Math.min(path.length, depth)
    path[depth] = title
    return { anchor, titles: [place, ...path.filter(Boolean)], text: texts[index]?.trim() ?? '' }
  })
}

function readHeading(heading: Cheerio<Element>): { depth: number; title: string; anchor: string } {
  const link = heading.find('a[href^="#"]').first()
  const anchor = link.attr('href')?.slice(1) ?? ''
  link.remove()
  // Titles are indexed, too: an escaped quote would be a word.
  const title = escapeHtml(heading.text().trim()).replaceAll('&quot;', '"')
  return { depth: Number(heading.prop('tagName')?.slice(1)) - 1, title, anchor }
}
