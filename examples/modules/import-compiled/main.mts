/**
 * @node 14-26
 */
// @ts-expect-error: there are no types for the .cjs file
import greet, { language } from './greet.cjs'

console.log(typeof greet, language)
console.log(typeof greet.default, greet.default())
