/**
 * @node 12-26
 */
console.log('2 main starts')
import './side.ts'
console.log('3 main ends')
