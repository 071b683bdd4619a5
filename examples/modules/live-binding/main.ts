/**
 * @node 12-26
 */
import { alias, count, increment } from './counter.ts'
import * as counter from './counter.ts'

console.log('before', count, alias, counter.count)
increment()
console.log('after ', count, alias, counter.count)
