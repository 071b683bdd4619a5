/**
 * @node 12-26
 */
import { MessageChannel } from 'node:worker_threads'

class Point {
  x = 1
  move() {}
}

const { port1, port2 } = new MessageChannel()

try {
  port1.postMessage(() => {})
} catch (error) {
  if (!(error instanceof Error)) throw error
  console.log(error.name)
}

port1.postMessage(new Point())

port2.once('message', (point) => {
  console.log('x', point.x)
  console.log('move', typeof point.move)
  port1.close()
})
