import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'

import { UsageError } from './errors.ts'

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
