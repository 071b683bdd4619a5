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
