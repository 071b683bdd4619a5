/**
 * `npm run new <chapter>/<slug>`: starts a page. Writes an example, the page in both languages, its entry in the table of
 * contents, and the first recording.
 * Exit codes: 0 done; 1 a file exists already, or the example cannot be recorded; 2 wrong usage; 130 or 143 cancelled.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { runExamples } from './verify/run-examples.ts'
import { formatResult } from './verify/format-result.ts'
import { isFailure } from './verify/result.ts'
import { runCommand, UsageError } from './cli/run-command.ts'
import { stderr, stdout } from './cli/terminal.ts'
import { findExample } from './example/find-example.ts'
import { ask } from './new-page/ask.ts'
import { validateId, validatePosition, validateTitle } from './new-page/validate.ts'
import { CONTENTS_FILE, readContents, type ChapterEntry } from './content/contents-file.ts'
import { NEW_USAGE, parseNewOptions, type NewOptions } from './new-page/options.ts'
import { planPage, type PageIdea } from './new-page/plan-page.ts'
import { writePage } from './new-page/write-page.ts'
import { dayOf } from './util/day.ts'
import { formatProblem } from './util/problem.ts'

const root = path.resolve(import.meta.dirname, '..')

await runCommand('new', async (args, signal) => {
  const options = parseNewOptions(args)
  return options.help ? stdout.print(NEW_USAGE) : begin(options, signal)
})

async function begin(options: NewOptions, signal: AbortSignal): Promise<number> {
  const contents = readContents(root)
  validate(options, contents)
  const idea = await complete(options, contents, signal)
  const { id } = idea
  const misplaced = validatePosition(options.after, id, contents)
  if (misplaced !== undefined) throw new UsageError(misplaced)
  const [chapter = '', slug = ''] = id.split('/')
  const files = planPage(idea, dayOf(new Date()))
  await writePage(root, files, { chapter, slug, after: options.after })
  stdout.print(['Made', ...Object.keys(files).map((file) => `  ${file}`), `  its place in ${CONTENTS_FILE}`].join('\n'))
  const code = await record(id, signal)
  stdout.print(`Next
  npm run dev             and open http://localhost:5173/en/${id}; it is http://localhost:5173/${id} in Chinese
  npm run check           when the page is written: it names what is still TODO`)
  return code
}

/** @throws UsageError before anything is asked */
function validate({ id, title, after }: NewOptions, contents: ChapterEntry[]): void {
  const titles = [title.zh, title.en].flatMap((each) => (each === undefined ? [] : validateTitle(each)))
  const problem = id === undefined ? undefined : (validateId(id, contents) ?? validatePosition(after, id, contents))
  const [first] = [problem, ...titles].filter((each) => each !== undefined)
  if (first !== undefined) throw new UsageError(first)
}

async function complete(options: NewOptions, contents: ChapterEntry[], signal: AbortSignal): Promise<PageIdea> {
  const { id, title, kind = 'program' } = options
  if (id && title.zh && title.en) return { id, title: { zh: title.zh, en: title.en }, kind }
  if (process.stdin.isTTY && process.stdout.isTTY) return ask(options, contents, signal)
  throw new UsageError('Nobody can be asked here: name <chapter>/<slug>, --zh <title> and --en <title>.')
}

async function record(id: string, abort: AbortSignal): Promise<number> {
  const context = { root, toolchain: root, mode: 'record', versions: 'all', cache: true } as const
  const filters = [findExample(root, id)?.entry ?? id]
  const summary = await runExamples({ ...context, jobs: availableParallelism(), filters, abort })
  const { results, problems, notices } = summary
  const own = results.filter(({ example }) => example.id === id)
  for (const result of own) stdout.print(formatResult(result))
  for (const problem of problems) stderr.print(formatProblem(problem))
  for (const notice of notices) stdout.print(notice)
  return own.some(isFailure) || problems.length > 0 ? 1 : 0
}
