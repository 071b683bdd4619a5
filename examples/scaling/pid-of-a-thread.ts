/**
 * @node 12-26
 * @allow worker child-process
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port } from 'node:worker_threads'

const self = new URL(import.meta.url)

if (!isMainThread) {
  port?.postMessage(process.pid)
} else if (process.send) {
  process.send(process.pid)
} else {
  new Worker(self).on('message', (pid) => {
    console.log('the thread has my pid', pid === process.pid)
    fork(fileURLToPath(self)).on('message', (childPid) => {
      console.log('the child has my pid', childPid === process.pid)
    })
  })
}
