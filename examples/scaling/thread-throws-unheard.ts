/**
 * @node 12-26
 * @allow worker
 * @expect throws Error
 */
import { Worker, isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('online', () => console.log('the thread has begun'))
  setTimeout(() => console.log('main: still here'), 5000)
} else {
  throw new Error('broken')
}
