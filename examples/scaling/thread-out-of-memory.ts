/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const resourceLimits = { maxOldGenerationSizeMb: 16 }
  const self = new URL(import.meta.url)
  const worker = new Worker(self, { resourceLimits })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    console.log(error.code)
  })
  worker.on('exit', () => console.log('the main thread goes on'))
} else {
  const kept = []
  for (;;) kept.push(Array.from({ length: 1000 }))
}
