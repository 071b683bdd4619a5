/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('message', () => {
    console.log('the thread is in an endless loop')
    worker.terminate()
  })
  worker.on('exit', () => console.log('the thread has ended'))
} else {
  port?.postMessage('started')
  for (;;) Math.random()
}
