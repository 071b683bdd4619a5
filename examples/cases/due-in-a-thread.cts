/**
 * @node 12-26
 * @allow worker
 */
const { isMainThread, Worker } = require('worker_threads')

const place = isMainThread ? 'main thread' : 'worker thread'

setTimeout(() => console.log(`${place}: timeout`), 0)
setImmediate(() => {
  console.log(`${place}: immediate`)
  if (isMainThread)
    new Worker(__filename).on('error', console.error)
})

const end = Date.now() + 5
while (Date.now() < end) {
  // The timer is due before the loop goes on.
}
