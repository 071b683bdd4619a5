/**
 * @node 12-26
 */
import { MessageChannel } from 'node:worker_threads'

const { port1, port2 } = new MessageChannel()
const copied = new ArrayBuffer(8)
const transferred = new ArrayBuffer(8)

port1.postMessage(copied)
port1.postMessage(transferred, [transferred])

console.log('sender: copied', copied.byteLength)
console.log('sender: transferred', transferred.byteLength)

port2.on('message', (buffer) => {
  console.log('receiver', buffer.byteLength)
})
setTimeout(() => port1.close(), 100)
