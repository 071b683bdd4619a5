import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'

import { html } from '../../../scripts/util/html.ts'

const RE_COLOUR = /--shiki-light:(#[\dA-Fa-f]{3,8})/
/** Default colour of code. */
const PLAIN = '#24292e'
const RE_BEFORE = /--lines-before:(\d+)/

/**
 * Replaces the CSS variables of code with classes, and its generated content (line numbers, names of streams) with text:
 * not every reading system supports CSS counters or `content`.
 * @param colours receives the colours by class name
 */
export function makeCodePortable($: CheerioAPI, article: Cheerio<Element>, colours: Map<string, string>): void {
  for (const span of article.find('pre .line span').toArray()) {
    const colour = (RE_COLOUR.exec($(span).attr('style') ?? '')?.[1] ?? PLAIN).toLowerCase()
    if (colour === PLAIN) $(span).replaceWith($(span).contents())
    else {
      const name = `c${colour.slice(1)}`
      colours.set(name, colour)
      $(span).removeAttr('style').attr('class', name)
    }
  }
  for (const pre of article.find('pre').toArray()) {
    const before = Number(RE_BEFORE.exec($(pre).attr('style') ?? '')?.[1] ?? -1)
    const lines = $(pre).find('.line').toArray()
    const width = String(before + lines.length).length
    for (const [index, line] of lines.entries()) {
      if (before >= 0)
        $(line).prepend(html`<span class="n">${String(before + index + 1).padStart(width)} </span>`.toString())
      if ($(line).hasClass('stderr') && !$(lines[index - 1]).hasClass('stderr'))
        $(line).prepend(html`<b>stderr</b>`.toString())
      if ($(line).hasClass('differs')) $(line).append(html`<i> ≠</i>`.toString())
      // Each line is a block with its own line break, so that blank lines keep their height.
      const { nextSibling: gap } = line
      if (gap?.type === 'text') $(gap).remove()
      $(line).append('\n')
    }
    $(pre)
      .removeAttr('style')
      .attr('class', before >= 0 ? 'program' : 'transcript')
  }
}
