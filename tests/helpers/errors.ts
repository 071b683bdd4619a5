import { InputError } from '../../scripts/util/problem.ts'

/** The message of the error that a function throws; undefined if it doesn't throw. */
export function messageOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The error of a parser that doesn't name a file and one of its lines; empty if it does, or if the text is parsed. */
export function misplacedError(parse: () => unknown, file: string, lines: number): string {
  try {
    parse()
    return ''
  } catch (thrown) {
    if (!(thrown instanceof InputError)) return String(thrown)
    const { file: named, line = 0 } = thrown.problem
    return named === file && line >= 1 && line <= lines ? '' : thrown.message
  }
}
