/**
 * `npm run format [-- --check] [file…]`: formats code and data, sets Chinese, and writes the header reference into the texts
 * that contain it. With `--check` it writes nothing and lists what it would change.
 * Exit codes: 0 everything is formatted; 1 with `--check`, something is not, or code cannot be parsed; 2 wrong usage.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { xSync } from 'tinyexec'

import { readDocuments } from './lint/typography/documents.ts'
import { printProblems, readArgs, runCommand } from './cli/run-command.ts'
import { formatProblem } from './util/problem.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run format -- [--check] [file…]

Formats code and data, sets Chinese, and writes the header reference into CONTRIBUTING.

  --check   write nothing, list what is not formatted

Exit code: 0 everything is formatted; 1 something is not, or code cannot be parsed; 2 wrong usage.`

const OPTIONS = {
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

await runCommand('format', () => {
  const { values, positionals } = readArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help) return console.log(USAGE)
  return formatCode(values.check, positionals) | formatDocuments(values.check, positionals)
})

/** Formats code and data by oxfmt. Returns the exit code. */
function formatCode(isCheck: boolean, files: string[]): number {
  const oxfmt = path.join(root, 'node_modules/oxfmt/bin/oxfmt')
  const options = ['--no-error-on-unmatched-pattern', ...(isCheck ? ['--list-different'] : [])]
  const { exitCode, stdout, stderr } = xSync(process.execPath, [oxfmt, ...options, ...files], {
    nodeOptions: { cwd: root },
  })
  const different = isCheck && exitCode !== 0 ? stdout.split('\n').filter((line) => line !== '') : []
  for (const file of different)
    console.log(formatProblem({ file, message: 'this is not formatted.', next: `Run npm run format -- ${file}` }))
  const rest = (isCheck ? stderr : stdout + stderr).trim()
  if (exitCode !== 0 && rest !== '') console.error(rest)
  return exitCode === 0 ? 0 : 1
}

/** Sets Chinese and fills in the header reference. Returns the exit code. */
function formatDocuments(isCheck: boolean, files: string[]): number {
  const names = files.map((file) => path.relative(root, path.resolve(file)))
  const documents = readDocuments(root, ...(files.length > 0 ? [names] : []))
  if (isCheck) return printProblems(documents.flatMap(({ problems }) => problems))
  for (const { file, before, after } of documents) if (after !== before) writeFileSync(path.join(root, file), after)
  return 0
}
