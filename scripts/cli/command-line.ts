import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * Reads a command line, as `parseArgs` does.
 * @throws UsageError for a word that it does not know
 */
export function readArgs<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_')) throw error
    throw new UsageError((error as Error).message, { cause: error })
  }
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
