import type { Token } from 'markdown-it'

import type { MisplacedBlock } from './misplaced-block.ts'

const RE_MARKS = /^[>\s]*(`{3,}|~{3,})\s*$/

/** Finds a fence that does not end, or not where it seems to: a line of colons ends the block around it, in code, too. */
export function checkFence({ type, map, markup, info }: Token, lines: string[]): MisplacedBlock | undefined {
  if (type !== 'fence' || !map) return undefined
  const [line, end] = map
  const [, marks = ''] = RE_MARKS.exec(lines[end - 1] ?? '') ?? []
  if (end - 1 > line && marks.startsWith(markup)) return undefined
  const next = `Write ${markup} on a line of its own below it. If it contains a line of colons, open and close the block around it with more colons than that.`
  return { line, message: `${markup}${info.trim()} is not closed.`, next }
}
