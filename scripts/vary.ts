/**
 * `npm run vary`: runs examples in settings that they do not name, and records in which of them they behave the same.
 * Exit codes: 0 all is recorded; 1 with --check something else was found, or an example could not run; 2 wrong usage.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { readArgs, runCommand, UsageError } from './cli/run-command.ts'
import { SETTINGS, type SettingName } from './contracts/settings.ts'
import { suggest } from './util/suggest.ts'
import { createVaryReporter } from './vary/report.ts'
import { vary } from './vary/vary.ts'

const toolchain = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run vary -- [options] [filter…]

Runs each example on the pinned Node.js in settings that its header does not name, and records whether its outcome is the same:
${SETTINGS.join(', ')}.
A difference counts once two runs in a row agree on it; settings that cannot apply to an example are skipped. Filters are those
of npm run verify.
It runs programs in the sandbox only: about five seconds for each example, half an hour for the whole book. It writes
recordings, and into .cache. When interrupted, it continues later where it was.

  --setting <name>   try this setting only; may be repeated
  --check            write nothing, and fail if something else is found than is recorded
  --no-cache         also try what has not changed since it was last tried
  --jobs <n>         run n programs at a time (default ${availableParallelism()}, the number of cores)
  --root <folder>    the folder that contains examples/ (default: this project)
  --help             print this text

Exit code: 0 if everything is recorded; 1 if --check finds something else, if a tag @differs explains no difference, or if an
example could not run; 2 after invalid usage.`

const OPTIONS = {
  setting: { type: 'string', multiple: true },
  check: { type: 'boolean', default: false },
  cache: { type: 'boolean', default: true },
  jobs: { type: 'string', default: String(availableParallelism()) },
  root: { type: 'string', default: toolchain },
} as const

await runCommand(
  'vary',
  async (args, abort) => {
    const config = { args, options: OPTIONS, allowPositionals: true, allowNegative: true } as const
    const { values, positionals: filters } = readArgs(config)
    const reporter = createVaryReporter(process.stdout)
    const summary = await vary(
      {
        root: path.resolve(values.root),
        toolchain,
        filters,
        settings: values.setting?.map(readSetting) ?? SETTINGS,
        check: values.check,
        cache: values.cache,
        jobs: readJobs(values.jobs),
        abort,
      },
      reporter,
    )
    if (!abort.aborted) reporter.end(summary)
    const { problems, results } = summary
    return problems.length > 0 || results.some((each) => each.status === 'changed' || each.problems.length > 0) ? 1 : 0
  },
  USAGE,
)

function readSetting(value: string): SettingName {
  const setting = SETTINGS.find((name) => name === value)
  if (setting) return setting
  throw new UsageError(`--setting "${value}" is not a setting. ${suggest(value, [...SETTINGS])}`)
}

function readJobs(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value)
  throw new UsageError(`--jobs "${value}" is not a whole number of 1 or more.`)
}
