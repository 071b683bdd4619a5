import { headerOf, stripHeader } from '../../../scripts/example/parse-header.ts'
import { suggest } from '../../../scripts/util/suggest.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import type { RunDirective } from '../../../scripts/content/run-directive.ts'

/** The part of a file that a page shows. */
export interface SourceView {
  code: string
  /** The block of settings above the code, if the view begins with the line below it. */
  header?: string
  /** The number of the first shown line in the file. */
  firstLine: number
  /** The number of characters cut off from the start of each line. */
  indent: number
  /** Lines to highlight, counted from 1 in `code`. */
  highlights: number[]
}

const RE_REGION_START = /^\s*\/\/ ?#region ([\w-]+)\s*$/
const RE_REGION_END = /^\s*\/\/ ?#endregion\b/

/**
 * Returns the part of an entry that the directive selects.
 * @throws PageError
 */
export function viewEntry(source: string, { id, lines, region }: RunDirective): SourceView {
  const whole = stripHeader(source)
  const { code, firstLine, indent } = region === undefined ? { ...whole, indent: 0 } : cutRegion(whole, id, region)
  const header = region === undefined ? headerOf(source).trimEnd() : ''
  const last = firstLine + code.trimEnd().split('\n').length - 1
  const highlights = lines.flatMap(([from, to]) => {
    if (from >= firstLine && to <= last && from <= to)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    throw new PageError(
      `Lines {${rangeText(from, to)}} of ${id} are not shown here. Shown are ${rangeText(firstLine, last)}.`,
    )
  })
  return {
    code,
    ...(header && { header }),
    firstLine,
    indent,
    highlights: highlights.map((line) => line - firstLine + 1),
  }
}

/** Returns another file of a folder example, complete. */
export function viewFile(source: string): SourceView {
  return { code: source, firstLine: 1, indent: 0, highlights: [] }
}

function cutRegion({ code, firstLine }: { code: string; firstLine: number }, id: string, region: string) {
  const lines = code.split('\n')
  const starts = lines.map((line) => RE_REGION_START.exec(line)?.[1])
  const start = starts.indexOf(region)
  const end = lines.findIndex((line, at) => at > start && RE_REGION_END.test(line))
  const known = starts.filter((name) => name !== undefined)
  if (start < 0) throw new PageError(`${id} has no region #${region}. ${suggest(region, known)}`)
  if (end < 0) throw new PageError(`Region #${region} of ${id} does not end. Close it with // #endregion.`)
  const body = lines.slice(start + 1, end)
  const indent = Math.min(
    ...body.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  )
  return { code: body.map((line) => line.slice(indent)).join('\n') + '\n', firstLine: firstLine + start + 1, indent }
}

function rangeText(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`
}
