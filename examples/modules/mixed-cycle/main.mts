/**
 * @node 20-26
 */
// @ts-expect-error: there are no types for the .mjs file
import { area } from './size.mjs'

console.log('later:', area())
