import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Options of npm itself, which it passes on to every script. */
const OPTIONS_OF_NPM = new Set(['cache', 'help', 'save'])

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
