/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port } from 'node:worker_threads'

if (isMainThread) {
  const resourceLimits = { maxOldGenerationSizeMb: 16 }
  const self = new URL(import.meta.url)
  const worker = new Worker(self, { resourceLimits })
  worker.on('message', (text) => console.log(text))
  worker.on('error', (error: NodeJS.ErrnoException) => {
    console.log(error.code)
  })
  worker.on('exit', () => console.log('the main thread goes on'))
} else {
  const buffers: Buffer[] = []
  while (buffers.length < 64) buffers.push(Buffer.alloc(2 ** 20, 1))
  port?.postMessage('the thread keeps 64 MiB of buffers')

  const arrays = []
  for (;;) arrays.push(Array.from({ length: 1000 }))
}
