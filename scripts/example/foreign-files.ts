import { statSync } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../util/problem.ts'
import type { Example } from './example.ts'

/** A string that begins like the path of a neighbour. */
const RE_RELATIVE = /(?<quote>['"`])(?<path>\.\.?\/[^'"`\n$?#]*)(?:[?#][^'"`\n]*)?\k<quote>/g
const RE_LINE = /\r\n?|\n/

/**
 * Finds the first file of another example, or of the project, that a source names. What it reads would belong neither to its page
 * nor to its download, and a change of it would go unnoticed.
 * @param file the path of the source from the root
 */
export function findForeignFile(
  source: string,
  file: string,
  { example: { home }, root }: { example: Pick<Example, 'home'>; root: string },
): Problem | undefined {
  for (const match of source.matchAll(RE_RELATIVE)) {
    const target = path.posix.join(path.posix.dirname(file), match.groups?.['path'] ?? '')
    if (target === home || target.startsWith(`${home}/`) || !isFile(path.join(root, target))) continue
    return {
      file,
      line: source.slice(0, match.index).split(RE_LINE).length,
      message: `${target} does not belong to this example, which reads its own files and packages only.`,
      next: 'Make the example a folder with a copy of that file, or write its content into the program.',
    }
  }
  return undefined
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}
