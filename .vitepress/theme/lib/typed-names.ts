import type { TypeTable } from '../../../scripts/contracts/type-table.ts'
import { isOnDisk } from './read-from-disk.ts'

/** A name in a program as it stands on the page, and what it is. */
export interface TypedName {
  range: Range
  signature: string
  documentation?: string
}

/** Programs, as against their output. */
export const PROGRAMS = '.run-example .files pre'

const tables = new Map<string, Promise<TypeTable | undefined>>()

/** The names in a program, in their order; none where the site cannot say, as when it is read offline. */
export async function typedNames(program: HTMLElement): Promise<TypedName[]> {
  const address = addressOf(program)
  const table = address === undefined ? undefined : await load(address)
  if (!table) return []
  const before = Number(program.style.getPropertyValue('--lines-before'))
  const indent = Number(program.dataset['indent'] ?? 0)
  return [...program.querySelectorAll('.line')].flatMap((line, at) =>
    (table.lines[before + at + 1] ?? []).flatMap(([column, length, place]) => {
      const range = rangeIn(line, column - indent, length)
      const [signature, documentation] = table.texts[place] ?? []
      return range && signature !== undefined ? [{ range, signature, documentation }] : []
    }),
  )
}

/** The links below a run lead to its files, in the order in which it shows them. */
function addressOf(program: HTMLElement): string | undefined {
  const figure = program.closest('.run-example')
  const place = [...(figure?.querySelectorAll('.files pre') ?? [])].indexOf(program)
  const link = figure?.querySelectorAll<HTMLAnchorElement>('.provenance .source')[place]
  return link?.href.replace(/\.txt$/, '.types.json')
}

function load(address: string): Promise<TypeTable | undefined> {
  const loading = tables.get(address) ?? fetchTable(address)
  tables.set(address, loading)
  return loading
}

async function fetchTable(address: string): Promise<TypeTable | undefined> {
  try {
    // Pages on disk may fetch nothing, but load scripts.
    if (isOnDisk) return (await import(/* @vite-ignore */ `${address}.js`)).default
    const response = await fetch(address)
    return response.ok ? await response.json() : undefined
  } catch {
    tables.delete(address)
    return undefined
  }
}

/** Some characters of a line, whatever elements they stand in. */
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
