/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port, workerData } from 'node:worker_threads'

if (isMainThread) {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  const self = new URL(import.meta.url)
  const worker = new Worker(self, { workerData: cell })
  worker.on('message', (text) => console.log('thread:', text))
  worker.once('message', () => {
    setTimeout(() => {
      console.log('main: the value is there')
      Atomics.store(cell, 0, 42)
      Atomics.notify(cell, 0)
    }, 300)
  })
} else {
  port?.postMessage('I wait')
  const result = Atomics.wait(workerData, 0, 0)
  const value = Atomics.load(workerData, 0)
  port?.postMessage(`${result}, the value is ${value}`)
}
