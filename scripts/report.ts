/**
 * `npm run report -- [--base <commit>] [file…]`: prints a Markdown report of how a change affects the behaviour of programs, and
 * of the results that `verify --save <file>` saved; the shards of a run are merged.
 * Exit codes: 0 success; 1 with `--exit-code`, if a program changed or failed; 2 invalid usage, or an unreadable file.
 */
import path from 'node:path'

import { isFailure } from './verify/result.ts'
import { readArgs } from './cli/read-args.ts'
import { UsageError } from './cli/usage-error.ts'
import { InputError } from './util/problem.ts'
import { annotateChange, formatAnnotation } from './report/annotation.ts'
import { renderChanges, renderVerification } from './report/markdown.ts'
import { mergeSummaries } from './report/merge-summaries.ts'
import { UnknownCommit, isBehaviourChange, readRecordedChanges } from './report/recorded-changes.ts'
import { readSaved } from './report/saved-summary.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run report -- [--base <commit>] [--annotate] [file…]

Prints a Markdown report of how a change affects the behaviour of programs.

  --base <commit>   compare the recordings with those of the merge base of HEAD and this commit
  --annotate        print the changes as annotations for GitHub Actions instead
  --exit-code       exit with 1 if a program behaves differently, or a run had failures
  file              the results of a run: npm run verify -- --save <file>; the shards of a run are merged

Exit code: 0 success; 1 with --exit-code, if a program changed or failed; 2 invalid usage, or an unreadable file.`

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
  if (base === undefined && files.length === 0)
    throw new UsageError('There is nothing to report. Add --base <commit> or a file.')
  const changes = base === undefined ? [] : await readRecordedChanges(root, base)
  const summary = mergeSummaries(files.map(readSaved))
  const changed = changes.filter(isBehaviourChange)
  if (annotate) for (const change of changed) console.log(formatAnnotation(annotateChange(change)))
  else {
    if (base !== undefined) console.log(`${renderChanges(changes, base)}\n`)
    if (files.length > 0) console.log(renderVerification(summary))
  }
  const isFailed = changed.length > 0 || summary.problems.length > 0 || summary.results.some(isFailure)
  if (exits && isFailed) process.exitCode = 1
}

function fail(error: unknown): number {
  if (error instanceof InputError) console.error(error.message)
  else if (error instanceof UsageError || error instanceof UnknownCommit)
    console.error(`${error.message}\nnpm run report -- --help explains.`)
  else throw error
  return 2
}
