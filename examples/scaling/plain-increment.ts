/**
 * @node 12-26
 * @allow worker
 * @timeout 60s
 */
import {
  Worker,
  isMainThread,
  workerData,
} from 'node:worker_threads'

const self = new URL(import.meta.url)
const each = 1_000_000

if (isMainThread) countInRounds(1)
else {
  Atomics.add(workerData, 2, 1)
  while (Atomics.load(workerData, 2) < 2) Math.random()
  for (let i = 0; i < each; i++) {
    workerData[0]++
    Atomics.add(workerData, 1, 1)
  }
}

function countInRounds(round: number) {
  const counts = new Int32Array(new SharedArrayBuffer(12))
  let open = 2
  for (let i = 0; i < 2; i++) {
    const worker = new Worker(self, { workerData: counts })
    worker.on('exit', () => {
      if (--open > 0) return
      const right = counts[0] === 2 * each
      if (right && round < 100) return countInRounds(round + 1)
      console.log('++ has lost some', !right)
      console.log('add has lost some', counts[1] !== 2 * each)
    })
  }
}
