/**
 * @node 12-26
 * @allow worker
 */
import {
  Worker,
  isMainThread,
  workerData,
} from 'node:worker_threads'

const [LOCK, STOCK, SOLD] = [0, 1, 2]
const times = 50_000

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(12))
  cells[STOCK] = 4 * times
  const self = new URL(import.meta.url)
  let open = 4
  for (let i = 0; i < 4; i++) {
    const worker = new Worker(self, { workerData: cells })
    worker.on('exit', () => {
      if (--open > 0) return
      console.log('stock', cells[STOCK], 'sold', cells[SOLD])
    })
  }
} else {
  for (let i = 0; i < times; i++) sell()
}

function sell() {
  while (Atomics.exchange(workerData, LOCK, 1) === 1) {
    Atomics.wait(workerData, LOCK, 1)
  }
  try {
    workerData[STOCK]--
    workerData[SOLD]++
  } finally {
    Atomics.store(workerData, LOCK, 0)
    Atomics.notify(workerData, LOCK, 1)
  }
}
