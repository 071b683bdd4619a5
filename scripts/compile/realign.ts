import { SourceMap } from 'node:module'

import ts from 'typescript'

/**
 * Lays compiled code out anew, so that each statement stands on the line that it had in its source: a stack trace,
 * or the line that Node.js shows of an error, names the same line on every version. What the compiler has moved or
 * added is joined to the line before.
 * @param code as TypeScript prints it: without comments, every statement ended by a semicolon
 * @param map its source map, as JSON
 */
export function realign(code: string, map: string): string {
  const lines = code.trimEnd().split('\n')
  const inside = linesInsideLiterals(code)
  const wanted = longestAscent(originalLines(lines, map))
  let laid = ''
  let line = 0
  for (const [at, text] of lines.entries()) {
    const breaks = inside.has(at) ? 1 : Math.max(0, (wanted[at] ?? line) - line)
    const joined = breaks > 0 ? text : `${laid === '' ? '' : ' '}${text.trim()}`
    laid += '\n'.repeat(breaks) + joined
    line += breaks
  }
  return `${laid}\n`
}

/** The source's line, from 0, of what stands first on each line; undefined for what is the compiler's own. */
function originalLines(lines: string[], map: string): (number | undefined)[] {
  const entries = new SourceMap(JSON.parse(map))
  return lines.map((text, at) => {
    const entry = entries.findEntry(at, text.length - text.trimStart().length)
    return 'originalLine' in entry && entry.generatedLine === at ? entry.originalLine : undefined
  })
}

/** Keeps as many numbers as can be kept so that they never fall; the others become undefined. */
function longestAscent(numbers: (number | undefined)[]): (number | undefined)[] {
  const ascents: { length: number; before: number }[] = []
  let best = -1
  for (const [at, number] of numbers.entries()) {
    let ascent = { length: 0, before: -1 }
    for (const [before, { length }] of ascents.entries()) {
      const earlier = numbers[before]
      if (number !== undefined && earlier !== undefined && earlier <= number && length > ascent.length)
        ascent = { length, before }
    }
    ascents.push(number === undefined ? ascent : { ...ascent, length: ascent.length + 1 })
    if (number !== undefined && ascent.length + 1 > (ascents[best]?.length ?? 0)) best = at
  }
  const kept = new Set<number>()
  for (let at = best; at >= 0; at = ascents[at]?.before ?? -1) kept.add(at)
  return numbers.map((number, at) => (kept.has(at) ? number : undefined))
}

/** Numbers, from 0, of the lines that begin within a template: there a line break is text. */
function linesInsideLiterals(code: string): Set<number> {
  const lines = new Set<number>()
  const file = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateLiteralToken(node)) {
      const from = file.getLineAndCharacterOfPosition(node.getStart()).line
      const to = file.getLineAndCharacterOfPosition(node.getEnd()).line
      for (let line = from + 1; line <= to; line += 1) lines.add(line)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return lines
}
