/**
 * @expect throws SyntaxError
 */
// never runs: the second import fails
import { count } from './counter.ts'
// @ts-expect-error: there is no such export
import { total } from './counter.ts'

console.log('this line does not run', count, total)
