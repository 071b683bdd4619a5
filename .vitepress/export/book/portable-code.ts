import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'

const RE_COLOUR = /--shiki-light:(#[\dA-Fa-f]{3,8})/
/** The colour of what has none. */
const PLAIN = '#24292e'
const RE_BEFORE = /--lines-before:(\d+)/

/**
 * Code as text of a few classes: colours without variables, numbers of lines and the names of streams as text, since not
 * every reading system counts or writes by style.
 * @param colours gets the colours by the classes that stand for them
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
    for (const [at, line] of lines.entries()) {
      if (before >= 0) $(line).prepend(`<span class="n">${String(before + at + 1).padStart(width)} </span>`)
      if ($(line).hasClass('stderr') && !$(lines[at - 1]).hasClass('stderr')) $(line).prepend('<b>stderr</b>')
      if ($(line).hasClass('differs')) $(line).append('<i> ≠</i>')
      // Each line is a block that ends itself, so that a blank one has its height, too.
      const { nextSibling: gap } = line
      if (gap?.type === 'text') $(gap).remove()
      $(line).append('\n')
    }
    $(pre)
      .removeAttr('style')
      .attr('class', before >= 0 ? 'program' : 'transcript')
  }
}
