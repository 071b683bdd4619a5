/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'
import type { SerializationType } from 'node:child_process'

if (process.send) {
  process.once('message', (message: Record<string, unknown>) => {
    console.log('a Date:', message['date'] instanceof Date)
    console.log('a Map:', message['map'] instanceof Map)
    console.log('a Buffer:', Buffer.isBuffer(message['buffer']))
  })
  process.send('ready')
} else {
  start('json', () => start('advanced', () => {}))
}

function start(serialization: SerializationType, next: () => void) {
  console.log(`-- ${serialization}`)
  const child = fork(String(process.argv[1]), { serialization })
  child.on('message', () => {
    child.send({
      date: new Date(0),
      map: new Map(),
      buffer: Buffer.from('hi'),
    })
  })
  child.on('exit', next)
}
