import { SourceMap } from 'node:module'

import ts from 'typescript'

/**
 * Moves each statement of compiled code to its line in the source, so that stack traces and the line that Node.js prints
 * for an error are the same on every version. Code that the compiler moved or added joins the line before it.
 * @param code output of TypeScript: without comments, a semicolon after every statement
 * @param map its source map, as JSON
 */
export function realign(code: string, map: string): string {
  const lines = code.trimEnd().split('\n')
  const inside = linesInsideTemplates(code)
  const wanted = longestIncreasing(originalLines(lines, map))
  let output = ''
  let line = 0
  for (const [index, text] of lines.entries()) {
    const breaks = inside.has(index) ? 1 : Math.max(0, (wanted[index] ?? line) - line)
    const joined = breaks > 0 ? text : `${output === '' ? '' : ' '}${text.trim()}`
    output += '\n'.repeat(breaks) + joined
    line += breaks
  }
  return `${output}\n`
}

/** The source line of each line's first statement, from 0; undefined if the compiler added it. */
function originalLines(lines: string[], map: string): (number | undefined)[] {
  const entries = new SourceMap(JSON.parse(map))
  return lines.map((text, index) => {
    const entry = entries.findEntry(index, text.length - text.trimStart().length)
    return 'originalLine' in entry && entry.generatedLine === index ? entry.originalLine : undefined
  })
}

/** Keeps the longest subsequence of numbers that never decreases; the others become undefined. */
function longestIncreasing(numbers: (number | undefined)[]): (number | undefined)[] {
  const chains: { length: number; before: number }[] = []
  let best = -1
  for (const [index, number] of numbers.entries()) {
    let chain = { length: 0, before: -1 }
    for (const [before, { length }] of chains.entries()) {
      const earlier = numbers[before]
      if (number !== undefined && earlier !== undefined && earlier <= number && length > chain.length)
        chain = { length, before }
    }
    chains.push(number === undefined ? chain : { ...chain, length: chain.length + 1 })
    if (number !== undefined && chain.length + 1 > (chains[best]?.length ?? 0)) best = index
  }
  const kept = new Set<number>()
  for (let index = best; index >= 0; index = chains[index]?.before ?? -1) kept.add(index)
  return numbers.map((number, index) => (kept.has(index) ? number : undefined))
}

/** The lines, from 0, that start inside a template literal, where a line break is text. */
function linesInsideTemplates(code: string): Set<number> {
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
