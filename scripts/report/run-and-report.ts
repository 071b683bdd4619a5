import { parseOptions } from '../verify/options.ts'
import { isFailure } from '../verify/result.ts'
import { runExamples } from '../verify/run-examples.ts'
import { usage } from '../verify/usage.ts'
import { stdout } from '../cli/terminal.ts'
import { createReporter } from './reporter.ts'
import { writeSaved } from './saved-summary.ts'

interface RunEnvironment {
  /** The folder of this project, absolute, which is also the default of `--root`. */
  toolchain: string
  abort: AbortSignal
}

/**
 * The body of `npm run record` and `npm run verify`. Returns the exit code.
 * @param args `<record|verify> [options] [filter…]`
 * @throws UsageError for a word that it does not know
 */
export async function runAndReport(args: string[], { toolchain, abort }: RunEnvironment): Promise<number | void> {
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
}
