/**
 * `npm run report -- [--base <commit>] [file…]`: explains to reviewers, in Markdown, how a change affects the output of
 * programs, and what runs did that `verify --save <file>` saved; the shards of one run are merged.
 */
import path from 'node:path'

import { readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { stderr, stdout } from './cli/terminal.ts'
import { annotateChange, formatAnnotation } from './report/annotation.ts'
import { renderChanges, renderVerification } from './report/markdown.ts'
import { mergeSummaries, readSaved } from './report/saved-summary.ts'
import { isBehaviourChange, readRecordedChanges } from './report/recorded-changes.ts'
import { InputError } from './util/problem.ts'
import { isFailure } from './verify/result.ts'

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

await runCommand('report', async () => {
  const { values, positionals } = readArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help) return stdout.print(USAGE)
  try {
    const hasChanged = await report(values, positionals)
    return values['exit-code'] && hasChanged ? 1 : 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    stderr.print(error.message)
    return 2
  }
})

async function report({ base, annotate }: { base?: string; annotate: boolean }, files: string[]): Promise<boolean> {
  if (base === undefined && files.length === 0)
    throw new UsageError('There is nothing to report. Add --base <commit> or a file.')
  const changes = base === undefined ? [] : await readRecordedChanges(root, base)
  const summary = mergeSummaries(files.map(readSaved))
  const different = changes.filter(isBehaviourChange)
  if (annotate) for (const change of different) stdout.command(formatAnnotation(annotateChange(change)))
  else {
    if (base !== undefined) stdout.print(`${renderChanges(changes, base)}\n`)
    if (files.length > 0) stdout.print(renderVerification(summary))
  }
  return different.length > 0 || summary.problems.length > 0 || summary.results.some(isFailure)
}
