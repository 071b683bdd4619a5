/**
 * `npm run report -- [--base <commit>] [file…]`: tells reviewers in Markdown what a change does to what programs print, and
 * what came of runs that `verify --save <file>` saved; the shards of one run are put together.
 * Exit codes: 0 told; 1 with `--exit-code`, something is otherwise; 2 wrong usage, or a file cannot be read.
 */
import path from 'node:path'

import { isFailure } from './verify/result.ts'
import { readArgs } from './cli/read-args.ts'
import { UsageError } from './cli/usage-error.ts'
import { InputError } from './util/problem.ts'
import { annotateChange, formatAnnotation } from './report/annotation.ts'
import { renderChanges, renderVerification } from './report/markdown.ts'
import { mergeSummaries } from './report/merge-summaries.ts'
import { UnknownCommit, printsOtherwise, readRecordedChanges } from './report/recorded-changes.ts'
import { readSaved } from './report/saved-summary.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run report -- [--base <commit>] [--annotate] [file…]

Tells in Markdown what a change does to what programs print.

  --base <commit>   compare the recordings with those of this commit, or of where the branch left it
  --annotate        print that as annotations of GitHub Actions instead
  --exit-code       exit with 1 where programs do something else, or something failed in a run
  file              what a run saved: npm run verify -- --save <file>; shards of one run are put together

Exit code: 0 told; 1 with --exit-code, something is otherwise; 2 wrong usage, or a file cannot be read.`

const OPTIONS = {
  base: { type: 'string' },
  annotate: { type: 'boolean', default: false },
  'exit-code': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

interface Options {
  base?: string
  annotate: boolean
  'exit-code': boolean
}

try {
  const { values, positionals } = readArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help) console.log(USAGE)
  else await report(values, positionals)
} catch (error) {
  process.exitCode = fail(error)
}

async function report({ base, annotate, 'exit-code': exits }: Options, files: string[]): Promise<void> {
  if (base === undefined && files.length === 0) throw new UsageError('There is nothing to tell: name --base or a file.')
  const changes = base === undefined ? [] : await readRecordedChanges(root, base)
  const summary = mergeSummaries(files.map(readSaved))
  const unlike = changes.filter(printsOtherwise)
  if (annotate) for (const change of unlike) console.log(formatAnnotation(annotateChange(change)))
  else {
    if (base !== undefined) console.log(`${renderChanges(changes, base)}\n`)
    if (files.length > 0) console.log(renderVerification(summary))
  }
  const isDrift = unlike.length > 0 || summary.problems.length > 0 || summary.results.some(isFailure)
  if (exits && isDrift) process.exitCode = 1
}

function fail(error: unknown): number {
  if (error instanceof InputError) console.error(error.message)
  else if (error instanceof UsageError || error instanceof UnknownCommit)
    console.error(`${error.message}\nnpm run report -- --help explains.`)
  else throw error
  return 2
}
