/** Something in the input that a person has to mend. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string
  /** 1-based line, where one line is to blame. */
  line?: number
  /** What is wrong, in one sentence. */
  message: string
  /** What to do next, in one sentence. */
  next: string
}

/** Thrown for bad input; the edge prints it and goes on with the rest. */
export class InputError extends Error {
  override name = 'InputError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(formatProblem(problem), options)
    this.problem = problem
    // The input is to blame, not the code: a stack would only hide the message.
    this.stack = this.message
  }
}

/** `file:line: message next` on two lines, the form that editors and terminals make clickable. */
export function formatProblem({ file, line, message, next }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}: ${message}\n  ${next}`
}
