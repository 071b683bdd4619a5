/**
 * @node 12-26
 */
import './first.ts'
import './second.ts'

console.log('main')
