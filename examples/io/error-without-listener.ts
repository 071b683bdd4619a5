/**
 * @node all
 */
import { EventEmitter } from 'node:events'

const printer = new EventEmitter()
printer.emit('jam', new Error('paper jam'))
console.log('jam: no listener, nothing happens')

for (const news of [new Error('no ink'), 'no paper']) {
  try {
    printer.emit('error', news)
  } catch (error) {
    console.log(String(error))
  }
}

printer.on('error', (error) => console.log(`heard: ${error}`))
printer.emit('error', 'on fire')
