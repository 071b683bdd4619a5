import { load, type Cheerio, type CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'

import { joinParts } from './query/index-options.ts'

/** A part of a page that the search lists by itself: what a heading introduces, or a run. */
export interface Section {
  /** The part of its address after "#". */
  anchor: string
  /** The chapter, the headings above it, and its own; a run ends with an empty one. */
  titles: string[]
  /** Its parts, as `joinParts` joins them. */
  text: string
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6'
/** A second figure of the same example has no anchor, so its text stays in the section. */
const RUN = '.run-example[id]'
const BLOCKS = `${HEADINGS}, p, li, div, tr, td, th, figure, figcaption, .line`
/** These are the same in nearly every run: a search for one of their words would find every section. */
const REPEATED = `.run-example :is(.settings, .provenance, .platform, .tab-label, .lang, .title > :not(.end))`
/** The headings of the links at the end of a page: their words belong to other pages. */
const NEXT = new Set(['Next', '接下来'])
/** Separate sections, and blocks. A page shows private-use characters by number, so its text can't contain these. */
const SECTION = '\uE000'
const BLOCK = '\uE002'

/**
 * Splits a rendered page at its headings. Each run becomes a section, too; its caption stays in the prose around it.
 * @param chapter its title; empty for a page outside of chapters
 * @param summary the page's description
 */
export function splitPage(page: string, chapter: string, summary: string): Section[] {
  const $ = load(page, null, false)
  $(REPEATED).remove()
  $(BLOCKS).append(BLOCK)
  const path: string[] = []
  const starts = $(`${HEADINGS}, ${RUN}`)
    .toArray()
    .map((element) => {
      if ($(element).is(RUN)) return { ...takeRun($, $(element)), titles: [chapter, ...path.filter(Boolean), ''] }
      const { depth, title, anchor } = takeHeading($(element))
      path.length = Math.min(path.length, depth)
      path[depth] = title
      return { anchor, titles: [chapter, ...path.filter(Boolean)] }
    })
  const [, ...texts] = $.root().text().split(SECTION)
  let isFirst = true
  return starts
    .map((start) => {
      if ('text' in start) return start
      const prose = linesOf(texts.shift() ?? '').join('\n')
      const text = joinParts({ prose, ...(isFirst && { summary }) })
      isFirst = false
      return { ...start, text }
    })
    .filter(({ titles }) => titles.length > 1 && titles[1] !== '' && !titles.some((title) => NEXT.has(title)))
}

/** Reads a heading, and leaves a character in its place. */
function takeHeading(heading: Cheerio<Element>): { depth: number; title: string; anchor: string } {
  const link = heading.find('a[href^="#"]').first()
  const anchor = link.attr('href')?.slice(1) ?? ''
  link.remove()
  const title = linesOf(heading.text()).join(' ')
  heading.replaceWith(SECTION)
  return { depth: Number(heading.prop('tagName')?.slice(1)) - 1, title, anchor }
}

/** Takes the code and the output of a run out of the page. Outcomes have most lines in common, so that each is kept once. */
function takeRun($: CheerioAPI, run: Cheerio<Element>): Pick<Section, 'anchor' | 'text'> {
  const read = (selector: string): string => {
    const part = run.children(selector)
    const lines = new Set(linesOf(part.text()))
    part.remove()
    return [...lines].join('\n')
  }
  return { anchor: run.attr('id') ?? '', text: joinParts({ code: read('.files'), output: read(':not(figcaption)') }) }
}

/** One line for each block of a page or line of a program, so that their words don't run together. */
function linesOf(text: string): string[] {
  return text
    .split(BLOCK)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
}
