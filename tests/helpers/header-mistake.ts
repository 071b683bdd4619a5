import { parseHeader } from '../../scripts/example/parse-header.ts'
import { InputError } from '../../scripts/util/problem.ts'

/** Returns an empty string if the text is parsed, or rejected as it should be; otherwise the error. */
export function describeMistake(source: string): string {
  try {
    parseHeader(source, 'a/b.ts')
    return ''
  } catch (thrown) {
    if (!(thrown instanceof InputError)) return String(thrown)
    const { file, line: at = 0 } = thrown.problem
    return file === 'a/b.ts' && at >= 1 && at <= source.split('\n').length ? '' : thrown.message
  }
}
