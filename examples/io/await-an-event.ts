/**
 * @node all
 */
import { EventEmitter, once } from 'node:events'

const door = new EventEmitter()

async function main() {
  setImmediate(() => door.emit('open', 'front', 'slowly'))
  console.log((await once(door, 'open')).join(', '))

  setImmediate(() => door.emit('error', new Error('stuck')))
  try {
    await once(door, 'open')
  } catch (error) {
    console.log(`rejected: ${(error as Error).message}`)
  }

  setImmediate(() => door.emit('error', new Error('on fire')))
  const [error] = (await once(door, 'error')) as [Error]
  console.log(`fulfilled: ${error.message}`)
}

main()
