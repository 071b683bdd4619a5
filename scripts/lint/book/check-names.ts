import { findUnportableNames } from '../../util/portable-names.ts'
import { listFiles } from '../../util/list-files.ts'
import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'

/** Checks that the files of pages can lie side by side on every system; those of examples are checked where they are found. */
export function checkNames({ root }: Book): Problem[] {
  return findUnportableNames(listFiles(root, 'docs'))
}
