/**
 * `npm run report -- [--base <commit>] [file…]`: tells reviewers in Markdown what a change does to what programs print, and
 * what came of runs that `verify --save <file>` saved; the shards of one run are put together.
 * Exit codes: 0 told; 1 a file cannot be read; 2 wrong usage.
 */
import path from 'node:path'

import { readArgs } from './shared/cli/read-args.ts'
import { UsageError } from './shared/cli/usage-error.ts'
import { InputError } from './shared/problem.ts'
import { annotateChange, formatAnnotation } from './shared/report/annotation.ts'
import { renderChanges, renderVerification } from './shared/report/markdown.ts'
import { mergeSummaries } from './shared/report/merge-summaries.ts'
import { UnknownCommit, readRecordedChanges } from './shared/report/recorded-changes.ts'
import { readSaved } from './shared/report/saved-summary.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run report -- [--base <commit>] [--annotate] [file…]

Tells in Markdown what a change does to what programs print.

  --base <commit>   compare the recordings with those of this commit, or of where the branch left it
  --annotate        print that as annotations of GitHub Actions instead
  file              what a run saved: npm run verify -- --save <file>; shards of one run are put together

Exit code: 0 told; 1 a file cannot be read; 2 wrong usage.`

const OPTIONS = {
  base: { type: 'string' },
  annotate: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

try {
  const { values, positionals } = readArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help) console.log(USAGE)
  else await report(values, positionals)
} catch (error) {
  process.exitCode = fail(error)
}

async function report({ base, annotate }: { base?: string; annotate: boolean }, files: string[]): Promise<void> {
  if (base === undefined && files.length === 0) throw new UsageError('There is nothing to tell: name --base or a file.')
  const changes = base === undefined ? [] : await readRecordedChanges(root, base)
  if (annotate) for (const change of changes) console.log(formatAnnotation(annotateChange(change)))
  else {
    if (base !== undefined) console.log(`${renderChanges(changes, base)}\n`)
    if (files.length > 0) console.log(renderVerification(mergeSummaries(files.map(readSaved))))
  }
}

function fail(error: unknown): number {
  if (error instanceof InputError) {
    console.error(error.message)
    return 1
  }
  if (!(error instanceof UsageError) && !(error instanceof UnknownCommit)) throw error
  console.error(`${error.message}\nnpm run report -- --help explains.`)
  return 2
}
