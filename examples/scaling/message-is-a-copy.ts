/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port, workerData } from 'node:worker_threads'

const self = new URL(import.meta.url)
let count = 0

if (isMainThread) {
  const order = { paid: false }
  const worker = new Worker(self, { workerData: order })
  worker.on('message', (answer) => {
    console.log('thread:', answer)
    console.log('main: paid', order.paid, 'count', count)
  })
} else {
  workerData.paid = true
  count += 1
  port?.postMessage(`paid ${workerData.paid} count ${count}`)
}
