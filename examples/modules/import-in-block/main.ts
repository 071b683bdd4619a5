/**
 * @expect throws SyntaxError
 */
// @ts-expect-error: TypeScript finds no types for a .mjs file
import { system } from './block.mjs'

console.log('this line does not run', system)
