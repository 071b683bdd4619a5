import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Book } from './book.ts'

const FILES = ['text.css', 'run.css', 'tables.css']

/** The style sheet of the book. It has no variables, because not every reading system supports them. */
export function stylesheet({ colours }: Pick<Book, 'colours'>): string {
  const styles = FILES.map(readStyles)
  return [...styles, ...[...colours].toSorted().map(([name, colour]) => `pre .${name} { color: ${colour} }`)].join('\n')
}

/** Reads a file of the folder `styles`. */
export function readStyles(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'styles', name), 'utf8')
}
