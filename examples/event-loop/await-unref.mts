/**
 * @node 16-26
 * @expect exit 13
 */
import { setTimeout } from 'node:timers/promises'

console.log('waiting')
await setTimeout(50, null, { ref: false })
console.log('done') // never runs: nothing keeps the loop alive
