/**
 * @node all
 * @platform linux
 * @allow child-process signals
 */
import { fork, spawn, spawnSync } from 'node:child_process'
import type { SpawnOptions } from 'node:child_process'

if (process.send) {
  process.send([start({}), start({ detached: true })])
  setTimeout(() => {}, 60_000)
} else {
  const parent = fork(String(process.argv[1]), [], {
    detached: true,
  })
  let pids: [number, number] = [0, 0]

  parent.on('message', (message: [number, number]) => {
    pids = message
    process.kill(-Number(parent.pid), 'SIGHUP')
  })
  parent.on('exit', (code, signal) => {
    console.log('the parent: ended by', signal)
    setTimeout(look, 300)
  })

  const look = () => {
    console.log('its child: runs', isRunning(pids[0]))
    console.log('its detached child: runs', isRunning(pids[1]))
    process.kill(pids[1])
  }
}

function start(options: SpawnOptions) {
  return spawn('sleep', ['60'], { stdio: 'ignore', ...options }).pid
}

function isRunning(pid: number) {
  const ps = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
  return /^[RSD]/.test(String(ps.stdout))
}
