import path from 'node:path'

import type { Example } from '../../example/example.ts'
import { findEnded } from '../../example/flaky.ts'
import type { Header } from '../../example/header.ts'
import { parseHeader } from '../../example/parse-header.ts'
import { loadRecording } from '../../recording/parse-recording.ts'
import { InputError, type Problem } from '../../util/problem.ts'
import { checkReasons } from '../../vary/check-reasons.ts'
import type { Book } from './load-book.ts'
import { readText } from '../../util/read-text.ts'

/** A page with more runs should be split. */
const MOST_RUNS = 6

const RE_PROGRAM = /^(?:[mc]?[jt]sx?|typescript|javascript)\b/
const RE_REASON = /no-run: \S/

/**
 * Checks that each example is on a page, that each page has 1 to 6 runs, that no program on a page was never run, and that no
 * exception for a program has ended, and that each reason for a difference explains one.
 */
export function checkExamples(book: Book): Problem[] {
  return [
    ...findUnused(book),
    ...countRuns(book),
    ...findNeverRun(book),
    ...findEndedExceptions(book),
    ...findIdleReasons(book),
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

function findEndedExceptions(book: Book): Problem[] {
  return checkHeaders(book, ({ flaky }, { entry }) => {
    const problem = flaky && findEnded(flaky, entry, book.today)
    return problem ? [problem] : []
  })
}

/** An example that `npm run vary` has not run yet is left out. */
function findIdleReasons(book: Book): Problem[] {
  return checkHeaders(book, (header, example) => {
    const settings = header.differs && loadRecording(book.root, example)?.settings
    return settings ? checkReasons(header, example.entry, settings) : []
  })
}

/** An invalid header or recording is reported elsewhere: by the page that shows the example, and when it runs. */
function checkHeaders({ root, examples }: Book, check: (header: Header, example: Example) => Problem[]): Problem[] {
  return examples.examples.flatMap((example) => {
    const { entry } = example
    try {
      return check(parseHeader(readText(path.join(root, entry)), entry), example)
    } catch (error) {
      if (error instanceof InputError) return []
      throw error
    }
  })
}
