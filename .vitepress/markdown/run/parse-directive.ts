import { PageError } from '../directive/page-error.ts'

/** `::: run <chapter>/<slug> {lines} #region predict`, as written on a page. */
export interface Directive {
  id: string
  /** Lines to highlight, as numbered in the entry's file; inclusive ranges. */
  lines: [from: number, to: number][]
  /** Show only this `// #region` of the entry. */
  region?: string
  /** Whether readers are asked for the output before they see it. */
  predict?: boolean
}

const RE_LINES = /^\{(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)\}$/
const RE_REGION = /^#([\w-]+)$/

/**
 * Reads what stands behind `:::`.
 * @throws PageError
 */
export function parseDirective(info: string): Directive {
  const [, id, ...words] = info.trim().split(/\s+/)
  if (!id) throw new PageError('::: run names no example. Write ::: run <chapter>/<slug>.')
  const directive: Directive = { id, lines: [] }
  for (const word of words) {
    const lines = RE_LINES.exec(word)?.[1]
    const region = RE_REGION.exec(word)?.[1]
    if (lines) directive.lines = lines.split(',').map(readRange)
    else if (region) directive.region = region
    else if (word === 'predict') directive.predict = true
    else
      throw new PageError(`::: run does not know "${word}". After the example may come {2,5-7}, #region and predict.`)
  }
  return directive
}

function readRange(text: string): [number, number] {
  const [from = 0, to = from] = text.split('-').map(Number)
  return [from, to]
}
