import { setTimeout as sleep } from 'node:timers/promises'

console.log('quick starts')
await sleep(10)
console.log('quick ends')
