/**
 * @node 12-26
 * @allow worker
 */
import {
  Worker,
  isMainThread,
  parentPort,
  workerData,
} from 'node:worker_threads'

const self = new URL(import.meta.url)

if (isMainThread) {
  const first = new Worker(self, { workerData: 'exit' })
  first.on('exit', (code) => {
    console.log(`process.exit(3) in a thread: ${code}`)
    const second = new Worker(self, { workerData: 'loop' })
    second.on('message', async () => {
      console.log('the second is in an endless loop')
      console.log(`terminate: ${await second.terminate()}`)
    })
  })
} else if (workerData === 'exit') {
  process.exit(3)
} else {
  parentPort?.postMessage('started')
  for (;;) Math.random()
}
