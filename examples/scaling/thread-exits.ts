/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('exit', (code) => {
    console.log('the thread has ended with', code)
    console.log('the main thread goes on')
  })
} else {
  process.exit(3)
}
