/**
 * @node 12-26
 */
import { name } from './first.ts'

console.log('main: name is', name)
