/**
 * @node all
 */
import { EventEmitter } from 'node:events'

const door = new EventEmitter()
door.on('open', () => console.log('added first'))
door.on('open', () => console.log('added second'))
door.prependListener('open', () => console.log('put in front'))

console.log('before')
console.log(`emit returned ${door.emit('open')}`)
console.log(`without a listener: ${door.emit('close')}`)
