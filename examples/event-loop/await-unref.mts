/**
 * @node 16-26
 * @expect exit 13
 */
import { setTimeout } from 'node:timers/promises'

process.on('exit', (code) => console.log('exit', code))

await setTimeout(50, null, { ref: false })
console.log('done') // never runs: nothing keeps the loop alive
