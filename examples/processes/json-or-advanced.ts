/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'
import type { SerializationType } from 'node:child_process'

if (process.send) {
  process.once('message', (message) => {
    const { date, map } = Object(message)
    console.log('Date:', Object.prototype.toString.call(date))
    console.log('Map:', Object.prototype.toString.call(map))
  })
  process.send('ready')
} else {
  start('json', () => start('advanced', () => {}))
}

function start(serialization: SerializationType, next: () => void) {
  console.log(`-- ${serialization}`)
  const child = fork(String(process.argv[1]), { serialization })
  child.on('message', () => {
    child.send({ date: new Date(0), map: new Map() })
  })
  child.on('exit', next)
}
