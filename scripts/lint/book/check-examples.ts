import { readFileSync } from 'node:fs'
import path from 'node:path'

import { findEnded } from '../../example/flaky.ts'
import { parseHeader } from '../../example/parse-header.ts'
import { InputError, type Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'

/** A page with more runs should be split. */
const MOST_RUNS = 6

const RE_PROGRAM = /^(?:[mc]?[jt]sx?|typescript|javascript)\b/
const RE_REASON = /no-run: \S/

/**
 * Checks that each example is on a page, that each page has 1 to 6 runs, that no program on a page was never run, and that no
 * exception for a program has ended.
 */
export function checkExamples(book: Book): Problem[] {
  return [
    ...findUnused(book),
    ...countRuns(book),
    ...findNeverRun(book),
    ...findEndedExceptions(book),
    ...book.examples.problems,
  ]
}

/** Reports nothing while a page cannot be read: it may show the example. */
function findUnused({ pages, problems, examples }: Book): Problem[] {
  if (problems.length > 0) return []
  const shown = new Set(pages.flatMap(({ directives }) => directives.map(({ target }) => target)))
  const unused = examples.examples.filter(({ id }) => !shown.has(id))
  const next = 'Delete it, or run npm run record, which deletes it.'
  return [
    ...unused.map(({ entry, id }) => ({
      file: entry,
      message: 'no page shows this example.',
      next: `Show it with ::: run ${id} in both languages, or delete it and its recording.`,
    })),
    ...examples.orphans.map((file) => ({ file, message: 'this recording has no program.', next })),
  ]
}

function countRuns({ pages }: Book): Problem[] {
  return pages.flatMap(({ file, id, directives }) => {
    const runs = directives.filter(({ name }) => name === 'run')
    const tooMany = runs[MOST_RUNS]
    if (tooMany) {
      const message = `this is run ${MOST_RUNS + 1} of ${runs.length}: a page answers one question with at most ${MOST_RUNS}.`
      return [{ file, line: tooMany.line, message, next: 'Split the page.' }]
    }
    if (directives.length > 0 || id === 'index') return []
    return [{ file, message: 'the page shows no run.', next: 'Show one: ::: run <chapter>/<slug>' }]
  })
}

function findNeverRun({ pages }: Book): Problem[] {
  const next =
    'Make it an example and show it with ::: run, or give the reason why it cannot run on its first line: ```ts no-run: reason'
  return pages.flatMap(({ file, fences }) =>
    fences
      .filter(({ info }) => RE_PROGRAM.test(info) && !RE_REASON.test(info))
      .map(({ line }) => ({ file, line, message: 'this code was never run.', next })),
  )
}

/** An invalid header is reported elsewhere: by the page that shows the example, and when it runs. */
function findEndedExceptions({ root, today, examples }: Book): Problem[] {
  return examples.examples.flatMap(({ entry }) => {
    try {
      const { flaky } = parseHeader(readFileSync(path.join(root, entry), 'utf8'), entry)
      return (flaky && findEnded(flaky, entry, today)) ?? []
    } catch (error) {
      if (error instanceof InputError) return []
      throw error
    }
  })
}
