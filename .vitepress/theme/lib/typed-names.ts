import type { TypeTable } from '../../../scripts/contracts/type-table.ts'
import { loadJson } from './load-json.ts'

/** A name in a program on the page, and its type. */
export interface TypedName {
  range: Range
  signature: string
  documentation?: string
}

/** Selects programs but not their output. */
export const PROGRAMS = '.run-example .files pre'

/** The names in a program, in order; empty if their types cannot be loaded, for example offline. */
export async function typedNames(program: HTMLElement): Promise<TypedName[]> {
  const address = addressOf(program)
  const table = address === undefined ? undefined : await loadJson<TypeTable>(address)
  if (!table) return []
  const before = Number(program.style.getPropertyValue('--lines-before'))
  const indent = Number(program.dataset['indent'] ?? 0)
  return [...program.querySelectorAll('.line')].flatMap((line, index) =>
    (table.lines[before + index + 1] ?? []).flatMap(([column, length, text]) => {
      const range = rangeIn(line, column - indent, length)
      const [signature, documentation] = table.texts[text] ?? []
      return range && signature !== undefined ? [{ range, signature, documentation }] : []
    }),
  )
}

/** The address of a program's types; the links below a run are in the order of its programs. */
function addressOf(program: HTMLElement): string | undefined {
  const figure = program.closest('.run-example')
  const index = [...(figure?.querySelectorAll('.files pre') ?? [])].indexOf(program)
  const link = figure?.querySelectorAll<HTMLAnchorElement>('.provenance .source')[index]
  return link?.href.replace(/\.txt$/, '.types.json')
}

/** A range of characters in a line, across its elements. */
function rangeIn(line: Element, column: number, length: number): Range | undefined {
  const range = document.createRange()
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let before = 0
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    const { length: size } = node.textContent ?? ''
    if (column >= before && column < before + size) range.setStart(node, column - before)
    if (column + length <= before + size) {
      range.setEnd(node, column + length - before)
      return range
    }
    before += size
  }
  return undefined
}
