/**
 * @node 12-26
 * @allow worker
 */
import { writeSync } from 'node:fs'
import {
  Worker,
  isMainThread,
  workerData,
} from 'node:worker_threads'

if (isMainThread) {
  const shared = new Int32Array(new SharedArrayBuffer(4))
  const self = new URL(import.meta.url)
  const worker = new Worker(self, { workerData: shared })
  worker.on('exit', () => console.log('main: the end'))
  Atomics.wait(shared, 0, 0)
  console.log('main: blocked until now')
} else {
  console.log('thread: console.log')
  writeSync(1, 'thread: writeSync\n')
  Atomics.store(workerData, 0, 1)
  Atomics.notify(workerData, 0)
}
