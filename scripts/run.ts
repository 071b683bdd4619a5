/**
 * `npm run record` and `npm run verify`: run examples and write their recordings, or compare with them.
 * Exit codes: 0 everything is as recorded; 1 drift, a failed run or an invalid example; 2 wrong usage.
 */
import path from 'node:path'

import { runCommand } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { createReporter } from './report/reporter.ts'
import { writeSaved } from './report/saved-summary.ts'
import { parseOptions } from './verify/options.ts'
import { usage } from './verify/usage.ts'
import { isFailure } from './verify/result.ts'
import { runExamples } from './verify/run-examples.ts'

const toolchain = path.resolve(import.meta.dirname, '..')

await runCommand(process.argv[2] ?? 'verify', async (args, abort) => {
  const { help, reporter: name, root = toolchain, save, ...options } = parseOptions(args)
  if (help) return stdout.print(usage(options.mode))
  const began = performance.now()
  const reporter = createReporter({ name, stream: process.stdout })
  const summary = await runExamples(
    { ...options, root, toolchain, abort, onFetch: reporter.fetch, onNotice: reporter.notice },
    { onStart: reporter.start, onResult: reporter.result },
  )
  reporter.end(summary, (performance.now() - began) / 1000)
  // The summary of an interrupted run would look complete.
  if (save !== undefined && !abort.aborted) writeSaved(save, summary)
  return summary.problems.length > 0 || summary.results.some(isFailure) ? 1 : 0
})
