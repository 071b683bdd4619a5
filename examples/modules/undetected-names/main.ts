/**
 * @expect throws SyntaxError
 */
// never runs: the import fails
// @ts-expect-error: there are no types for the .cjs file
import { red } from './colors.cjs'

console.log('this line does not run', red)
