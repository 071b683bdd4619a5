import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { findHidden } from '../util/hidden-characters.ts'
import { InputError } from '../util/problem.ts'
import { isCode, type Example } from './example.ts'
import { findForeignFile } from './foreign-files.ts'
import { findMisplacedTag } from './misplaced-tags.ts'

/** Bytes. Nothing interrupts a compiler, whose time grows with the square of what is on a line or in a block. */
const MAX_SIZE = 2 ** 16

/**
 * Checks that the code of an example is what a reader takes it for: text, no hidden character, no tag that is not read, no file of
 * another example, and no more than anybody reads.
 * @throws InputError
 */
export function checkSources(root: string, example: Example): void {
  for (const file of example.files.filter(isCode)) {
    const bytes = readFileSync(path.join(root, file))
    if (bytes.length > MAX_SIZE) {
      const next = 'Shorten it: an example has 5 to 40 lines.'
      throw new InputError({ file, message: `code must not be larger than ${MAX_SIZE / 2 ** 10} KiB.`, next })
    }
    if (!isUtf8(bytes)) throw new InputError({ file, message: 'this code is not in UTF-8.', next: 'Save it as UTF-8.' })
    const source = bytes.toString()
    refuseHidden(source, file)
    const problem = findMisplacedTag(source, file, example) ?? findForeignFile(source, file, { example, root })
    if (problem) throw new InputError(problem)
  }
}

/**
 * Rejects characters that make a program look different from what it does: https://trojansource.codes.
 * @throws InputError
 */
export function refuseHidden(source: string, file: string): void {
  const hidden = findHidden(source)
  if (!hidden) return
  const { line, codePoint } = hidden
  const digits = codePoint.toString(16).toUpperCase().padStart(4, '0')
  const message = `U+${digits} does not show.`
  throw new InputError({ file, line, message, next: `Write it as an escape, \\u{${digits}}, or remove it.` })
}
