import { constants } from 'node:os'
import { parseArgs, type ParseArgsConfig } from 'node:util'

import { InputError, formatProblem, isSystemError, type Problem } from '../util/problem.ts'
import { stderr, stdout } from './terminal.ts'

/**
 * The body of a command.
 * @param args the command line after the name of the script
 * @param signal aborts on SIGINT, on SIGTERM, and when nobody reads the output any more; a second interrupt ends the process
 *   at once; a command that does not take it is killed as usual
 * @returns the exit code; undefined means 0
 */
type Main = (args: string[], signal: AbortSignal) => Promise<number | void> | number | void

const SIGNAL_BASE = 128
/** npm sends its scripts once more what the terminal has sent them: two signals within this time are one interrupt. */
const SAME_MS = 500
/** Options of npm itself, which it passes on to every script. */
const OPTIONS_OF_NPM = new Set(['cache', 'help', 'save'])

/**
 * Runs a command and sets the exit code: what `main` returns; 1 for an error that the message explains; 2 for wrong usage;
 * 128 + n if signal n interrupted it. Any other error is a bug and stays uncaught.
 * @param name the npm script that starts it, for the hint at its help
 * @param usage what `--help` prints; without it, `main` handles the option itself
 */
export async function runCommand(name: string, main: Main, usage?: string): Promise<void> {
  const signal = main.length > 1 ? listenForInterrupts() : new AbortController().signal
  try {
    const args = process.argv.slice(2)
    if (usage !== undefined && args.some((arg) => arg === '--help' || arg === '-h')) return stdout.print(usage)
    const code = await main(args, signal)
    process.exitCode ??= code ?? 0
  } catch (error) {
    const text = explain(error, name)
    if (text === undefined) throw error
    if (text !== '') stderr.print(text)
    process.exitCode ??= error instanceof CommandError ? error.exitCode : 1
  }
}

/**
 * Reads a command line, as `parseArgs` does.
 * @throws UsageError for a word that it does not know, and for an option before `--`, which npm takes for itself
 */
export function readArgs<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const taken = Object.keys(config.options ?? {}).find(isTakenByNpm)
  if (taken !== undefined) {
    const script = process.env['npm_lifecycle_event']
    throw new UsageError(`npm took --${taken} for itself. Put options after "--": npm run ${script} -- --${taken} …`)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_')) throw error
    throw new UsageError((error as Error).message, { cause: error })
  }
}

/** npm shows an option that it does not pass on to the script in the environment. */
function isTakenByNpm(name: string): boolean {
  const variable = `npm_config_${name.replaceAll('-', '_')}`
  return !OPTIONS_OF_NPM.has(name) && process.env['npm_lifecycle_event'] !== undefined && variable in process.env
}

/** Prints problems to stdout. Returns the exit code: 1 if there are any. */
export function printProblems(problems: Problem[]): number {
  for (const problem of problems) stdout.print(formatProblem(problem))
  return problems.length > 0 ? 1 : 0
}

function listenForInterrupts(): AbortSignal {
  const control = new AbortController()
  let interrupted = 0
  const interrupt = (number: number): void => {
    process.exitCode = SIGNAL_BASE + number
    control.abort()
  }
  // Packages that clean up after signals end the process themselves if no listener of ours is left, so these stay.
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (interrupted > 0 && performance.now() - interrupted > SAME_MS)
        process.exit(SIGNAL_BASE + constants.signals[name])
      if (interrupted > 0) return
      interrupted = performance.now()
      interrupt(constants.signals[name])
    })
  // The reader has seen enough, as in `npm run verify | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    interrupt(constants.signals.SIGPIPE)
  })
  return control.signal
}

function explain(error: unknown, name: string): string | undefined {
  if (error instanceof UsageError) return `${error.message}\nnpm run ${name} -- --help explains the options.`
  if (error instanceof CommandError || error instanceof InputError) return error.message
  if (isSystemError(error))
    return `${error.message}\n  Every file is unchanged or completely written. Fix the problem, then run the command again.`
  return undefined
}

/** Thrown for a failure that a command explains by its message alone; the exit code is 1. */
export class CommandError extends Error {
  override name = 'CommandError'
  /** @default 1 */
  readonly exitCode: number = 1
}

/** Thrown for a command line that cannot be understood; the exit code is 2. */
export class UsageError extends CommandError {
  override name = 'UsageError'
  override readonly exitCode = 2
}
