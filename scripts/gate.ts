/**
 * `npm run gate`: runs examples on Node.js's own library in a browser, and compares them with their recordings.
 * Exit codes: 0 the gate ran; 1 it could not run, or an example is invalid; 2 wrong usage.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { chapterOf, gate, type GateResult } from '../.vitepress/browser-node/gate/gate.ts'
import { readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'

const toolchain = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run gate -- [options] [filter…]

Runs each example in Chromium on the JavaScript library of the pinned Node.js, over bindings of our own, and compares output,
exit and error with its recording. Lists the examples that differ, with the reason, and ends with a line "N of M".
Filters are those of npm run verify. It writes nothing. About half a second for each run.

  --repeat <n>     run each example n times; all runs must be equal (default 3)
  --diff           print the first differing lines
  --jobs <n>       run n programs at a time (default ${availableParallelism()}, the number of cores)
  --root <folder>  the folder that contains examples/ (default: this project)
  --help           print this text

Exit code: 0 if the gate ran, whatever it found; 1 if it could not run; 2 after invalid usage.`

const OPTIONS = {
  repeat: { type: 'string', default: '3' },
  diff: { type: 'boolean', default: false },
  jobs: { type: 'string', default: String(availableParallelism()) },
  root: { type: 'string', default: toolchain },
} as const

await runCommand(
  'gate',
  async (args, abort) => {
    const { values, positionals: filters } = readArgs({ args, options: OPTIONS, allowPositionals: true })
    let count = 0
    const results = await gate(
      {
        root: path.resolve(values.root),
        toolchain,
        filters,
        repeat: readCount('repeat', values.repeat),
        jobs: readCount('jobs', values.jobs),
        abort,
      },
      ({ example, verdict }, total) => {
        count += 1
        if (verdict.kind === 'equal') return
        stdout.print(`${count}/${total} ${example.id}: ${verdict.reason}.`)
        if (values.diff) for (const line of verdict.diff?.slice(0, 12) ?? []) stdout.print(`  ${line}`)
      },
    )
    for (const line of summarize(results)) stdout.print(line)
    return 0
  },
  USAGE,
)

function summarize(results: GateResult[]): string[] {
  const isEqual = ({ verdict }: GateResult): boolean => verdict.kind === 'equal'
  const chapters = Map.groupBy(results, ({ example }) => chapterOf(example))
  return [
    ...[...chapters].map(([chapter, own]) => `${chapter}: ${own.filter(isEqual).length} of ${own.length}`),
    `${results.filter(isEqual).length} of ${results.length}`,
  ]
}

function readCount(name: string, value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1) return number
  throw new UsageError(`--${name} "${value}" is not a whole number of 1 or more.`)
}
