/**
 * `npm run record` and `npm run verify`: runs examples, and records their outcomes or compares them with their recordings.
 * Exit codes: 0 everything as recorded; 1 drift, a failed run or an invalid example; 2 invalid usage; 130, 141 or 143 interrupted.
 */
import { constants } from 'node:os'
import path from 'node:path'

import { runExamples } from './verify/run-examples.ts'
import { isSystemError } from './util/system-error.ts'
import { isFailure } from './verify/result.ts'
import { SandboxRequired } from './sandbox/choose-sandbox.ts'
import { NothingSelected } from './verify/select-examples.ts'
import { parseOptions, usage } from './verify/options.ts'
import { createReporter } from './report/reporter.ts'
import { UsageError } from './cli/usage-error.ts'
import { InputError } from './util/problem.ts'
import { writeSaved } from './report/saved-summary.ts'

const toolchain = path.resolve(import.meta.dirname, '..')
const interrupt = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exitCode = 128 + constants.signals[signal]
    interrupt.abort()
  })
}

// The reader of a pipe may close it early, as in `npm run verify | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exitCode = 128 + constants.signals.SIGPIPE
  interrupt.abort()
})

try {
  const code = await main(process.argv.slice(2))
  process.exitCode ??= code
} catch (error) {
  if (error instanceof UsageError || error instanceof NothingSelected) {
    console.error(`${error.message}\nnpm run ${process.argv[2]} -- --help explains.`)
    process.exitCode = 2
  } else if (isSystemError(error)) {
    console.error(
      `${error.message}\n  Every recording is complete, old or new. Fix the problem above and run the command again.`,
    )
    process.exitCode = 1
  } else if (error instanceof InputError || error instanceof SandboxRequired) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}

async function main(argv: string[]): Promise<number> {
  const { help, reporter: name, root = toolchain, save, ...options } = parseOptions(argv)
  if (help) {
    console.log(usage(options.mode))
    return 0
  }
  const began = performance.now()
  const reporter = createReporter({ name, stream: process.stdout })
  const summary = await runExamples(
    { ...options, root, toolchain, abort: interrupt.signal, onFetch: reporter.fetch },
    { onStart: reporter.start, onResult: reporter.result },
  )
  reporter.end(summary, (performance.now() - began) / 1000)
  // A partial result would look like a complete one.
  if (save !== undefined && !interrupt.signal.aborted) writeSaved(save, summary)
  return summary.problems.length > 0 || summary.results.some(isFailure) ? 1 : 0
}
