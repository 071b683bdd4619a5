/**
 * `npm run report -- [--base <commit>] [file…]`: tells reviewers in Markdown what a change does to what programs print, and
 * what came of runs that `verify --save <file>` saved; the shards of one run are put together.
 * Exit codes: 0 told; 1 a file cannot be read; 2 wrong usage.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { BatchSummary } from './shared/batch/batch.ts'
import { formatAnnotation } from './shared/report/annotation.ts'
import { renderChanges, renderVerification } from './shared/report/markdown.ts'
import { mergeSummaries } from './shared/report/merge-summaries.ts'
import { UnknownCommit, readRecordedChanges } from './shared/report/recorded-changes.ts'
import type { RecordedChange } from './shared/report/recorded-changes.ts'
import { InputError } from './shared/problem.ts'

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
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help) console.log(USAGE)
  else await report(values, positionals)
} catch (error) {
  process.exitCode = fail(error)
}

async function report({ base, annotate }: { base?: string; annotate: boolean }, files: string[]): Promise<void> {
  if (base === undefined && files.length === 0) throw new TypeError('There is nothing to tell: name --base or a file.')
  const changes = base === undefined ? [] : await readRecordedChanges(root, base)
  if (annotate) for (const change of changes) console.log(annotateChange(change))
  else {
    if (base !== undefined) console.log(`${renderChanges(changes, base)}\n`)
    if (files.length > 0) console.log(renderVerification(mergeSummaries(files.map(readSummary))))
  }
}

function annotateChange({ id, kind, changes, recording, line }: RecordedChange): string {
  const text = changes.flatMap(({ variants, diff }) => [`Node ${variants.join(', ')}`, ...diff]).join('\n')
  const file = kind === 'gone' ? '.' : recording
  return formatAnnotation({ kind: 'notice', file, line, title: `${id} prints something else`, text: text || kind })
}

function readSummary(file: string): BatchSummary {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const next = 'Write it with npm run verify -- --save <file>.'
    throw new InputError({ file, message: `this cannot be read: ${(error as Error).message}`, next }, { cause: error })
  }
}

function fail(error: unknown): number {
  if (error instanceof InputError) {
    console.error(error.message)
    return 1
  }
  if (!(error instanceof TypeError) && !(error instanceof UnknownCommit)) throw error
  console.error(`${error.message}\nnpm run report -- --help explains.`)
  return 2
}
