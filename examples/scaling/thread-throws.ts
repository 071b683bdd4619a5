/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('error', (error: Error) => {
    console.log(`error: ${error.message}`)
  })
  worker.on('exit', (code) => {
    console.log(`the thread has ended with ${code}`)
    console.log('the main thread goes on')
  })
} else {
  throw new Error('broken')
}
