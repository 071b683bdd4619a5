import { load } from 'cheerio'
import type { Element } from 'domhandler'

import type { Problem } from '../../util/problem.ts'

/** Elements that draw, describe or group. */
const ELEMENTS = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clippath mask lineargradient radialgradient stop marker pattern'.split(
    ' ',
  ),
)
/** Prefixes are free to choose. `xml:base` makes a link to a part of the same picture one to another document. */
const RE_LINK = /^(?:.+:)?(?:href|base)$/i
const RE_HANDLER = /^on/i
/** An address in the style of a part, other than that of a part of the same picture; a backslash could hide one. */
const RE_ADDRESS = /url\(\s*(?!["']?#)|(?:image|image-set|src)\(|@import|\\/i
const RE_DECLARATION = /<[!?](?!--)/

/**
 * Checks a picture of the site: opened by itself it is a document of the site, whose scripts no content policy holds.
 * @param file path from the root
 */
export function checkSvg(text: string, file: string): Problem[] {
  const next = 'Draw with shapes, text and gradients only; SVGO removes the rest.'
  const refuse = (what: string): Problem[] => [{ file, message: `a picture must not have ${what}.`, next }]
  if (RE_DECLARATION.test(text)) return refuse('a declaration (<! or <?)')
  const $ = load(text, { xml: true })
  for (const element of $<Element, string>('*').toArray()) {
    if (!ELEMENTS.has(element.name.toLowerCase())) return refuse(`<${element.name}>`)
    for (const [name, value] of Object.entries(element.attribs)) {
      if (RE_HANDLER.test(name)) return refuse(`the attribute ${name}`)
      if (RE_LINK.test(name) && !value.startsWith('#')) return refuse(`a link to ${value}`)
      if (RE_ADDRESS.test(value)) return refuse(`an address in ${name}`)
    }
  }
  return []
}
