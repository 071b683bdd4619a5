/**
 * @node 12-26
 */
import initial, { count, increment } from './module.ts'
// @ts-expect-error: there are no types for the .cjs file
import commonjs, { count as named } from './commonjs.cjs'

increment()
console.log('ES module')
console.log('  export let count:', count)
console.log('  export default count:', initial)

commonjs.increment()
console.log('CommonJS')
console.log('  exports.count:', commonjs.count)
console.log('  exports.copy = variable:', commonjs.copy)
console.log('  import { count }:', named)
