import { MOVED_RUNS, readMovedRuns } from '../../content/moved-runs.ts'
import { suggest } from '../../util/suggest.ts'
import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'

/**
 * Checks that the permanent address of each run leads to a run, also after its program was renamed or removed.
 * @param published the examples that had a recording in any edition
 */
export function checkMovedRuns({ root, pages }: Book, published: string[]): Problem[] {
  const moved = readMovedRuns(root)
  const directives = pages.flatMap((page) => page.directives)
  const runs = directives.flatMap(({ name, target }) => (name === 'run' && target ? [target] : []))
  const shown = new Set(runs)
  const known = new Set([...directives.map(({ target }) => target), ...moved.keys()])
  const lost = published
    .filter((id) => !known.has(id))
    .map((id) => ({
      file: MOVED_RUNS,
      message: `no page shows ${id} any more, so links to its permanent address would break.`,
      next: `Add "${id}" with the id of the example that shows the same now.`,
    }))
  const wrong = [...moved].flatMap(([from, to]) => {
    if (shown.has(from))
      return [{ file: MOVED_RUNS, message: `${from} is still on a page.`, next: 'Take the entry away.' }]
    if (shown.has(to)) return []
    return [
      { file: MOVED_RUNS, message: `${from} leads to ${to}, which no page shows.`, next: suggest(to, [...shown]) },
    ]
  })
  return [...lost, ...wrong]
}
