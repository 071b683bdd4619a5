/**
 * `npm run format [-- --check] [file…]`: formats code and data, sets Chinese, and writes the reference of the header into
 * the texts that hold it. With `--check` nothing is written, and what would be is told.
 * Exit codes: 0 all is as it should be; 1 with `--check`, something is not, or code cannot be parsed; 2 wrong usage.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { readDocuments } from './lint/typography/documents.ts'
import { readArgs } from './cli/read-args.ts'
import { UsageError } from './cli/usage-error.ts'
import { formatProblem } from './util/problem.ts'

const root = path.resolve(import.meta.dirname, '..')

try {
  const { values, positionals } = readArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })
  formatCode(values.check ?? false, positionals)
  formatDocuments(values.check ?? false, positionals)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(`${error.message}\nnpm run format -- [--check] [file…]`)
  process.exitCode = 2
}

function formatCode(isCheck: boolean, files: string[]): void {
  const oxfmt = path.join(root, 'node_modules/oxfmt/bin/oxfmt')
  const options = ['--no-error-on-unmatched-pattern', ...(isCheck ? ['--list-different'] : [])]
  const { status, stdout, stderr } = spawnSync(process.execPath, [oxfmt, ...options, ...files], {
    cwd: root,
    encoding: 'utf8',
  })
  const different = isCheck && status !== 0 ? stdout.split('\n').filter((line) => line !== '') : []
  for (const file of different)
    console.log(formatProblem({ file, message: 'this is not formatted.', next: `npm run format -- ${file}` }))
  const complaint = (isCheck ? stderr : stdout + stderr).trim()
  if (status !== 0 && complaint !== '') console.error(complaint)
  if (status !== 0) process.exitCode = 1
}

function formatDocuments(isCheck: boolean, files: string[]): void {
  const names = files.map((file) => path.relative(root, path.resolve(file)))
  const documents = readDocuments(root, ...(files.length > 0 ? [names] : []))
  for (const { file, before, after } of documents)
    if (!isCheck && after !== before) writeFileSync(path.join(root, file), after)
  const problems = isCheck ? documents.flatMap((document) => document.problems) : []
  for (const problem of problems) console.log(formatProblem(problem))
  if (problems.length > 0) process.exitCode = 1
}
