/**
 * `npm run format [-- --check] [file…]`: formats code and data, sets Chinese, and writes the header reference into the texts
 * that contain it. With `--check` it writes nothing and lists what it would change.
 * Exit codes: 0 everything is formatted; 1 with `--check`, something is not, or code cannot be parsed; 2 wrong usage.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { xSync } from 'tinyexec'

import { discoverExamples } from './example/discover.ts'
import { readDocuments } from './lint/typography/documents.ts'
import { loadStructureParser } from './lint/typography/parse-structure.ts'
import { printProblems, readArgs, runCommand } from './cli/run-command.ts'
import { stderr, stdout } from './cli/terminal.ts'
import { formatProblem } from './util/problem.ts'
import { isText } from './util/read-text.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run format -- [--check] [file…]

Formats code and data, sets Chinese, and writes the header reference into CONTRIBUTING.

  --check   write nothing, list what is not formatted

Exit code: 0 everything is formatted; 1 something is not, or code cannot be parsed; 2 wrong usage.`

const OPTIONS = {
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

await runCommand('format', async () => {
  const { values, positionals } = readArgs({ options: OPTIONS, allowPositionals: true })
  if (values.help) return stdout.print(USAGE)
  return formatCode(values.check, positionals) | (await formatDocuments(values.check, positionals))
})

/** Formats code and data by oxfmt. Returns the exit code. */
function formatCode(isCheck: boolean, files: string[]): number {
  const oxfmt = path.join(root, 'node_modules/oxfmt/bin/oxfmt')
  const settings = ['--config', '.oxfmtrc.json', '--disable-nested-config']
  const options = [...settings, '--no-error-on-unmatched-pattern', ...(isCheck ? ['--list-different'] : [])]
  const printed = xSync(process.execPath, [oxfmt, ...options, ...files, ...findData().map((file) => `!${file}`)], {
    nodeOptions: { cwd: root },
  })
  const different = isCheck && printed.exitCode !== 0 ? printed.stdout.split('\n').filter((line) => line !== '') : []
  for (const file of different)
    stdout.print(formatProblem({ file, message: 'this is not formatted.', next: `Run npm run format -- ${file}` }))
  const rest = (isCheck ? printed.stderr : printed.stdout + printed.stderr).trim()
  if (printed.exitCode !== 0 && rest !== '') stderr.printColoured(rest)
  return printed.exitCode === 0 ? 0 : 1
}

/** Files of examples that are not text, whatever their names say: oxfmt cannot read them. */
function findData(): string[] {
  const files = discoverExamples(root).examples.flatMap((example) => example.files)
  return files.filter((file) => !isText(readFileSync(path.join(root, file))))
}

/** Sets Chinese and fills in the header reference. Returns the exit code. */
async function formatDocuments(isCheck: boolean, files: string[]): Promise<number> {
  const names = files.map((file) => path.relative(root, path.resolve(file)))
  const documents = readDocuments(root, await loadStructureParser(root), ...(files.length > 0 ? [names] : []))
  if (isCheck) return printProblems(documents.flatMap(({ problems }) => problems))
  for (const { file, before, after } of documents) if (after !== before) writeFileSync(path.join(root, file), after)
  return 0
}
