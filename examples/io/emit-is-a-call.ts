/**
 * @node all
 */
import { EventEmitter } from 'events'

const door = new EventEmitter()
door.on('open', () => console.log('first listener'))
door.on('open', () => console.log('second listener'))

console.log('before')
console.log('emit returned ' + door.emit('open'))
console.log('nobody: ' + door.emit('close'))
