/**
 * @node 12-26
 * @allow worker child-process
 * @expect signal SIGKILL
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread } from 'node:worker_threads'

const self = new URL(import.meta.url)

if (!isMainThread || process.send) {
  process.kill(process.pid, 'SIGKILL')
} else {
  fork(fileURLToPath(self)).on('exit', (code, signal) => {
    console.log('the child has ended by', signal)
    const worker = new Worker(self)
    worker.on('exit', () => console.log('the thread has ended'))
  })
}
