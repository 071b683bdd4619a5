import { EventEmitter, on, once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

function emitThree(source: EventEmitter) {
  for (const name of ['a', 'b', 'c']) source.emit('name', name)
}

const first = new EventEmitter()
setImmediate(emitThree, first)
console.log(`once: ${await once(first, 'name')}`)
const next = once(first, 'name')
const nothing = setTimeout(50, 'nothing more')
console.log(`once: ${await Promise.race([next, nothing])}`)

const second = new EventEmitter()
setImmediate(emitThree, second)
for await (const [name] of on(second, 'name')) {
  console.log(`on: ${name}`)
  if (name === 'c') break
}
