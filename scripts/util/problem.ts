/** A problem in the input that a person has to fix. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string
  /** 1-based line, if the problem is in one line. */
  line?: number
  /** The problem, in one sentence. */
  message: string
  /** The next step, in one sentence. */
  next: string
}

/** Thrown for invalid input; the command prints it and continues with the rest. */
export class InputError extends Error {
  override name = 'InputError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(formatProblem(problem), options)
    this.problem = problem
    // The input is wrong, not the code: a stack would only hide the message.
    this.stack = this.message
  }
}

/** Formats a problem as `file:line: message` and the next step on two lines; editors and terminals make the first clickable. */
export function formatProblem({ file, line, message, next }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}: ${message}\n  ${next}`
}

/** Returns true for an error of the operating system: a full disk, a missing permission, too many processes. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
