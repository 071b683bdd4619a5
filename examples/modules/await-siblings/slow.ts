import { setTimeout as sleep } from 'node:timers/promises'

console.log('slow starts')
await sleep(200)
console.log('slow ends')
