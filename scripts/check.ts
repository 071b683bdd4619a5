/**
 * `npm run check [--staged | file…]`: runs every check that needs no test; with files, only the checks that concern them.
 * Prints the report of each step when it ends.
 * Exit codes: 0 everything passed; 1 a step failed; 2 wrong usage; 130 or 143 interrupted.
 */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import pLimit from 'p-limit'
import { x } from 'tinyexec'

import { STEPS, planSteps, type PlannedStep } from './lint/steps.ts'
import { findExecutableFiles } from './lint/tree/find-executable-files.ts'
import { printProblems, readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { askGit } from './git/repository.ts'
import { copyStaged } from './git/staged-copy.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run check -- [--staged | file…]

Checks the whole project, which takes about a minute and a half if no example has changed, or only what the named files
concern. It writes into .cache only.

  --staged      check the next commit: a copy of what is staged, without other changes of the working tree
  --help        print this text

The steps:

${STEPS.map(({ name, about }) => `  ${name.padEnd(14)}${about}`).join('\n')}

Exit code: 0 everything passed; 1 a step failed; 2 wrong usage.`

await runCommand('check', async (_, abort) => {
  const { values, positionals } = readArgs({
    options: { help: { type: 'boolean', short: 'h' }, staged: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (values.help) return stdout.print(USAGE)
  if (values.staged && positionals.length > 0)
    throw new UsageError('--staged names the files itself. Remove the others.')
  const files = positionals.map((file) => path.relative(root, path.resolve(file)))
  return values.staged ? checkStaged(abort) : check(files, abort)
})

async function checkStaged(abort: AbortSignal): Promise<number> {
  const { folder, files, remove } = copyStaged(root)
  try {
    return files.length === 0 ? 0 : await runSteps(files, folder, abort)
  } finally {
    remove()
  }
}

async function check(files: string[], abort: AbortSignal): Promise<number> {
  const missing = files.find((file) => !existsSync(path.join(root, file)) && !isCommitted(file))
  if (missing !== undefined) throw new UsageError(`There is no file ${missing}.`)
  return runSteps(files, root, abort)
}

/** Runs the steps that concern these files, all steps if there are none, with the programs of a folder on its files. */
async function runSteps(files: string[], folder: string, abort: AbortSignal): Promise<number> {
  // First, because it executes nothing: the tools of the steps would run what it finds.
  const problems = findExecutableFiles(folder)
  if (problems.length > 0) return printProblems(problems)
  const steps = planSteps(files, (file) => existsSync(path.join(folder, file)))
  const limit = pLimit(availableParallelism())
  const passed = await Promise.all(steps.map((step) => limit(() => runStep(step, folder, abort))))
  return passed.includes(false) ? 1 : 0
}

/** True for a file that was deleted since the last commit. */
function isCommitted(file: string): boolean {
  return askGit(root, ['cat-file', '-e', `HEAD:${file}`]) !== undefined
}

/** Runs a step and prints its report, unless it was interrupted. Returns true if it passed. */
async function runStep(
  { name, command: [program], args, next }: PlannedStep,
  folder: string,
  abort: AbortSignal,
): Promise<boolean> {
  if (abort.aborted) return false
  const began = performance.now()
  const running = x(process.execPath, [path.join(folder, program), ...args], {
    signal: abort,
    nodeOptions: {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The tools are large: keep their compiled code.
      env: {
        NODE_COMPILE_CACHE: path.join(root, '.cache/tools'),
        ...(process.stdout.hasColors?.() && { FORCE_COLOR: '1' }),
      },
    },
  })
  // tinyexec decodes each chunk separately, which would break a character that two chunks share.
  running.process?.stdout?.setEncoding('utf8')
  running.process?.stderr?.setEncoding('utf8')
  const printed = await running
  if (abort.aborted) return false
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
  if (printed.exitCode === 0) {
    stdout.print(`✓ ${name} ${seconds}`)
    return true
  }
  stdout.print(`✗ ${name} ${seconds}`)
  for (const each of [printed.stdout, printed.stderr].map((text) => text.trim()))
    if (each !== '') stdout.printColoured(each)
  if (next) stdout.print(next)
  return false
}
