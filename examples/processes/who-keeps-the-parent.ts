/**
 * @node all
 * @allow child-process
 */
import { fork, spawn, spawnSync } from 'node:child_process'
import type { SpawnOptions } from 'node:child_process'

const quiet: SpawnOptions = { stdio: 'ignore' }
const daemon: SpawnOptions = { stdio: 'ignore', detached: true }
const attempts = [
  { name: 'unref', options: {}, unref: true },
  { name: 'detached, ignore', options: daemon, unref: false },
  { name: 'ignore, unref', options: quiet, unref: true },
  { name: 'detached, ignore, unref', options: daemon, unref: true },
]

if (process.send) {
  const attempt = attempts[Number(process.argv[2])]
  const child = spawn('sleep', ['1.5'], attempt?.options ?? {})
  if (attempt?.unref) child.unref()
  process.send(child.pid)
} else {
  tryOut(0)
}

function tryOut(index: number) {
  const attempt = attempts[index]
  if (!attempt) return
  const parent = fork(String(process.argv[1]), [String(index)])
  let pid = 0
  parent.on('message', (message) => (pid = Number(message)))
  parent.on('exit', () => {
    const how = isRunning(pid) ? 'has gone' : 'has waited'
    console.log(`${attempt.name}: the parent ${how}`)
    if (isRunning(pid)) process.kill(pid)
    tryOut(index + 1)
  })
}

function isRunning(pid: number) {
  const ps = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
  return /^[RSD]/.test(String(ps.stdout))
}
