import { x } from 'tinyexec'

import { CommandError } from '../cli/run-command.ts'
import { isSystemError } from '../util/problem.ts'

interface ProgramOptions {
  /** Its working directory, absolute. */
  cwd: string
  /** Ends the program; without it, an interrupt of the terminal does not reach the program either. */
  abort?: AbortSignal
}

/** The last lines of a failed program's errors are shown. */
const MAX_LINES = 12

/**
 * Runs a program that prints nothing to the terminal, and returns its output.
 * @throws CommandError with the program's own message if it fails or is not installed
 */
export async function runProgram(program: string, args: string[], { cwd, abort }: ProgramOptions): Promise<string> {
  abort?.throwIfAborted()
  const running = x(program, args, { nodeOptions: { cwd, detached: abort === undefined } })
  const end = (): void => void running.kill('SIGTERM')
  abort?.addEventListener('abort', end, { once: true })
  try {
    const { stdout, stderr, exitCode } = await running
    abort?.throwIfAborted()
    if (exitCode === 0) return stdout
    const lines = (stderr || stdout).trim().split('\n').slice(-MAX_LINES)
    throw new CommandError([`${program} ${args.join(' ')} failed in ${cwd}:`, ...lines].join('\n  '))
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new CommandError(`${program} cannot be started: ${error.message}. Install it.`, { cause: error })
  } finally {
    abort?.removeEventListener('abort', end)
  }
}
