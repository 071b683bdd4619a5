/**
 * `npm run bisect`: finds the exact releases of Node.js at which the outcomes of examples change, and records both sides.
 * Exit codes: 0 all changes are dated; 1 a download or a run failed; 2 wrong usage.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { bisect } from './bisect/bisect.ts'
import { createBisectReporter } from './bisect/report.ts'
import { printProblems, readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { isFailure } from './verify/result.ts'

const toolchain = path.resolve(import.meta.dirname, '..')
const GIB = 2 ** 30

const USAGE = `npm run bisect -- [options] [filter…]

Finds the releases of Node.js at which an example's outcome changes: runs the first and the last release of each line
(10.x, 11.x, …) from the oldest recorded one on, bisects where they differ, and compares neighbouring lines. Then records the last release before and the
first release after each change; npm run verify -- --node dates runs these. A change that was taken back within a line
is found if the header of the example names a version between.
It dates the examples that have several outcomes. Filters are those of npm run verify.
It runs programs in the sandbox only, and downloads releases, 15 to 60 MB each: for the whole book several GB in about
half an hour. It writes recordings, and into .cache. When interrupted, it goes on later where it was.

  --all              also search examples whose outcome is the same on all versions of their headers
  --keep <GiB>       of the downloaded releases, keep this much for the next time (default 5)
  --jobs <n>         run n programs at a time (default ${availableParallelism()}, the number of cores)
  --root <folder>    the folder that contains examples/ (default: this project)
  --help             print this text

Exit code: 0 if all changes are dated and recorded; 1 if a download or a run failed; 2 after invalid usage.`

const OPTIONS = {
  all: { type: 'boolean', default: false },
  keep: { type: 'string', default: '5' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  root: { type: 'string', default: toolchain },
} as const

await runCommand(
  'bisect',
  async (args, abort) => {
    const { values, positionals: filters } = readArgs({ args, options: OPTIONS, allowPositionals: true })
    const reporter = createBisectReporter(process.stdout)
    const summary = await bisect(
      {
        root: path.resolve(values.root),
        toolchain,
        filters,
        all: values.all,
        keep: readNumber('keep', values.keep, 0) * GIB,
        jobs: readNumber('jobs', values.jobs, 1),
        abort,
      },
      reporter,
    )
    if (!abort.aborted) reporter.end(summary)
    const failed = summary.dated.some(({ result }) => result && isFailure(result))
    return printProblems(summary.problems) || (failed ? 1 : 0)
  },
  USAGE,
)

function readNumber(name: string, value: string, least: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && value.trim() !== '') return number
  throw new UsageError(`--${name} "${value}" is not a whole number of ${least} or more.`)
}
