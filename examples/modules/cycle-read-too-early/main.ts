/**
 * @node 12-26
 */
import './first.ts'
import { readLater } from './second.ts'

console.log('main: name is', readLater())
