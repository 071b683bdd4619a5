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
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const self = new URL(import.meta.url)
  let open = 4
  for (let i = 0; i < 4; i++) {
    const worker = new Worker(self, { workerData: counts })
    worker.on('exit', () => {
      if (--open > 0) return
      console.log('read and write', judge(counts[0]))
      console.log('Atomics.add', judge(counts[1]))
    })
  }
} else {
  for (let i = 0; i < 50; i++) {
    const read = workerData[0]
    sleep(10)
    workerData[0] = read + 1
    Atomics.add(workerData, 1, 1)
  }
}

function judge(count = 0) {
  return count === 200 ? 'counted all' : 'lost some'
}

function sleep(ms: number) {
  const never = new Int32Array(new SharedArrayBuffer(4))
  Atomics.wait(never, 0, 0, ms)
}
