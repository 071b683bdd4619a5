/**
 * @node 16-26
 */
import './slow.ts'
import './quick.ts'

console.log('main')
