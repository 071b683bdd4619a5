import type { Localized } from './contents.ts'
import { readMovedRuns } from './moved-runs.ts'
import type { PageReader } from './page-reader.ts'
import { anchorOf } from './run-directive.ts'

/**
 * Finds where the permanent address of each run leads: to its first place in the book; that of an example which was moved or
 * removed, to the place of the example that shows the same now.
 * @param root the project's, absolute
 * @returns `<chapter>/<page>#<anchor>` by the id of the example
 */
export function findRunTargets(root: string, reader: PageReader, language: keyof Localized): Map<string, string> {
  const targets = new Map<string, string>()
  for (const { id, page } of reader.runsIn(language)) if (!targets.has(id)) targets.set(id, `${page}#${anchorOf(id)}`)
  for (const [from, to] of readMovedRuns(root)) {
    const target = targets.get(to)
    if (target !== undefined) targets.set(from, target)
  }
  return targets
}
