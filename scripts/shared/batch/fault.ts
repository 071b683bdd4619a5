import type { Example } from '../example/example.ts'
import type { Problem } from '../problem.ts'
import type { Cache } from './cache.ts'

/** Errors of the operating system. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** The disk is full, a right is missing, there are too many processes: the others may still pass. */
export function describeFault({ entry }: Example, { message }: Error): Problem {
  return {
    file: entry,
    message: `${message}.`,
    next: 'Its recording is as it was. Mend the machine, and run this again.',
  }
}

/** Writes down what is to be remembered; where that cannot be, the next run only takes longer, and what to tell of it is returned. */
export async function saveCache({ save }: Cache): Promise<string[]> {
  try {
    await save()
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [`What was found cannot be remembered: ${error.message}\n  The next run takes all examples anew.`]
  }
}
