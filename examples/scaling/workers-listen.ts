/**
 * @node all
 * @platform linux
 * @allow net child-process fs-read
 */
import { spawnSync } from 'node:child_process'
import cluster from 'node:cluster'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

if (cluster.isWorker) {
  createServer().listen(0, '127.0.0.1', () => {
    process.send?.(ownsListeningSocket())
  })
} else {
  console.log('before, primary', ownsListeningSocket())
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.fork().on('message', (answer) => {
    console.log('listening, worker', answer)
    console.log('listening, primary', ownsListeningSocket())
    cluster.disconnect()
  })
}

function ownsListeningSocket() {
  const { stdout } = spawnSync('ls', [
    '-l',
    `/proc/${process.pid}/fd`,
  ])
  return readFileSync('/proc/self/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === '0A')
    .some((socket) => stdout.includes(`socket:[${socket[9]}]`))
}
