import type { Token } from 'markdown-it'

import { checkFence } from './check-fence.ts'
import type { MisplacedBlock } from './misplaced-block.ts'
import { DIRECTIVES, openedContainer } from '../../../scripts/content/directives.ts'

const RE_COLONS = /^\s*(:{3,})\s*(.*)$/
const RE_CLOSING = /^[>\s]*:{3,}\s*$/
/** Blocks of VitePress that pages use. */
const OTHERS = ['info', 'tip', 'warning', 'danger', 'details', 'code-group']
const CODE_GROUP = 'code-group'

/** Finds the first `:::` line that stands on the page as text, and the first block that does not end where it seems to. */
export function findMisplacedBlock(tokens: Token[], lines: string[]): MisplacedBlock | undefined {
  let inRow: number | undefined
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') inRow = token.map?.[0]
    if (token.type === 'tr_close') inRow = undefined
    const found =
      checkContainer(tokens, index, lines) ?? checkFence(token, lines) ?? checkText(token, tokens[index - 1], inRow)
    if (found) return found
  }
  return undefined
}

function checkContainer(tokens: Token[], index: number, lines: string[]): MisplacedBlock | undefined {
  const open = tokens[index]
  const name = open && openedContainer(open)
  if (!open?.map || name === undefined) return undefined
  const [line, end] = open.map
  const outer = tokens.slice(0, index).findLast((each) => openedContainer(each) && (each.map?.[1] ?? 0) > line)
  if (outer && openedContainer(outer) === CODE_GROUP) return describeGroup(line)
  if (name === CODE_GROUP) {
    const inner = tokens.slice(index + 1).find(({ type, level }) => level <= open.level + 1 && type !== 'fence')
    if (inner?.map && inner.nesting >= 0) return describeGroup(inner.map[0])
  }
  if (outer?.map?.[1] === end) return describeEarly(open, outer, line)
  if (RE_CLOSING.test(lines[end] ?? '')) return undefined
  return {
    line,
    message: `${titleOf(open)} is not closed.`,
    next: `Write ${open.markup} on a line of its own below it.`,
  }
}

function describeGroup(line: number): MisplacedBlock {
  const next = 'Put everything else above or below the group.'
  return { line, message: 'a code group contains fenced code blocks only.', next }
}

function describeEarly(inner: Token, outer: Token, line: number): MisplacedBlock {
  const { markup } = outer
  const next = `If ${titleOf(outer)} ends before it, write ${markup} above it; if it contains it, open and close ${titleOf(outer)} with more colons: ${markup}:.`
  return { line, message: `${titleOf(inner)} begins inside ${titleOf(outer)}, whose end is taken for its own.`, next }
}

function checkText(token: Token, opened: Token | undefined, inRow: number | undefined): MisplacedBlock | undefined {
  if (token.type !== 'inline') return undefined
  const texts = token.content.split('\n')
  const at = texts.findIndex((text) => RE_COLONS.test(text))
  if (at < 0) return undefined
  const line = (token.map?.[0] ?? inRow ?? 0) + at
  const [, colons = '', words = ''] = RE_COLONS.exec(texts[at] ?? '') ?? []
  if (words === '') {
    const next = `Remove it. If it ends a block that contains other blocks, open and close that block with more colons: ${colons}:.`
    return { line, message: `${colons} closes nothing here.`, next }
  }
  if (inRow !== undefined || opened?.type === 'heading_open')
    return {
      line,
      message: `${colons} ${words} cannot be part of a ${inRow === undefined ? 'heading' : 'table'}.`,
      next: 'Put it on a line of its own.',
    }
  return {
    line,
    message: `${colons} ${words} is not a block, so the page would show it as text.`,
    next: nextFor(words),
  }
}

function nextFor(words: string): string {
  const [name = ''] = words.split(/\s/, 1)
  if (OTHERS.includes(name)) return `Write a single space behind ${name}.`
  return `Write one of ${[...DIRECTIVES, ...OTHERS].join(', ')}.`
}

function titleOf({ markup, info }: Token): string {
  return `${markup} ${info.trim()}`
}
