import { BASES, type Localized } from './contents.ts'
import { PageError } from './directives.ts'

/** `::: run <chapter>/<slug> {lines} #region predict compare`, as a page writes it. */
export interface RunDirective {
  id: string
  /** Lines to highlight, numbered as in the entry's file; inclusive ranges. */
  lines: [from: number, to: number][]
  /** Show only this `// #region` of the entry. */
  region?: string
  /** True if readers are asked for the output before they see it. */
  predict?: boolean
  /** True if all traced outcomes are visible at the same time, instead of one of them. */
  compare?: boolean
}

const RE_LINES = /^\{(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)\}$/
const RE_REGION = /^#([\w-]+)$/

/**
 * Parses the text after the colons.
 * @throws PageError
 */
export function parseRunDirective(info: string): RunDirective {
  const [, id, ...words] = info.trim().split(/\s+/)
  if (!id) throw new PageError('::: run names no example. Write ::: run <chapter>/<slug>.')
  const directive: RunDirective = { id, lines: [] }
  for (const word of words) {
    const lines = RE_LINES.exec(word)?.[1]
    const region = RE_REGION.exec(word)?.[1]
    if (lines) directive.lines = lines.split(',').map(readRange)
    else if (region) directive.region = region
    else if (word === 'predict' || word === 'compare') directive[word] = true
    else
      throw new PageError(
        `::: run does not know "${word}". After the example you can write {2,5-7}, #region, predict and compare.`,
      )
  }
  return directive
}

function readRange(text: string): [number, number] {
  const [from = 0, to = from] = text.split('-').map(Number)
  return [from, to]
}

/** The anchor of an example on its page. */
export function anchorOf(id: string): string {
  return `example-${id.replace('/', '-')}`
}

/** The permanent address of an example below the site's base: it leads to the page that shows the run, wherever that is. */
export function runAddress(id: string, language: keyof Localized): string {
  return `${BASES[language]}run/${id}`
}
