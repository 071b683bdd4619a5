import type { Example } from '../example/example.ts'
import type { Problem } from '../problem.ts'

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
