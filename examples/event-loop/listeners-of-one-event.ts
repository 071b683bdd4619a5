/** @node all */
import { EventEmitter } from 'node:events'

const emitter = new EventEmitter()

for (const name of ['first', 'second']) {
  emitter.on('news', () => {
    console.log(`${name} listener`)
    Promise.resolve().then(() => {
      console.log(`promise of the ${name} listener`)
    })
  })
}

emitter.emit('news')
console.log('after emit')
