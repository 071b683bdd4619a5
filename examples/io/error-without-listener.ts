/**
 * @node all
 * @expect throws Error
 */
import { EventEmitter } from 'events'

const printer = new EventEmitter()
printer.emit('jam', new Error('paper jam'))
console.log('jam: nobody listens, nothing happens')

printer.on('error', (error) =>
  console.log(`heard: ${error.message}`),
)
printer.emit('error', new Error('no ink'))

printer.removeAllListeners('error')
printer.emit('error', new Error('on fire'))
