/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('error', (error) => console.error(error))
} else {
  setTimeout(() => console.log('timeout'), 0)
  setImmediate(() => console.log('immediate'))

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when the script ends.
  }
}
