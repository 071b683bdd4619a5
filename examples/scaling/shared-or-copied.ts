/**
 * @node 12-26
 * @allow worker
 */
import {
  Worker,
  isMainThread,
  workerData,
} from 'node:worker_threads'

if (isMainThread) {
  const copied = new Int32Array(new ArrayBuffer(4))
  const shared = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { copied, shared },
  })
  worker.on('exit', () => {
    console.log('copied', copied[0])
    console.log('shared', shared[0])
  })
} else {
  workerData.copied[0] = 42
  workerData.shared[0] = 42
}
