/**
 * @node all
 * @allow child-process signals
 */
import { fork, spawn, spawnSync } from 'node:child_process'

if (process.send) {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' })
  process.send(child.pid)
} else {
  const parent = fork(String(process.argv[1]))
  let pid = 0

  parent.on('message', (message) => {
    pid = Number(message)
    parent.kill('SIGKILL')
  })
  parent.on('exit', (code, signal) => {
    console.log('the parent: ended by', signal)
    setTimeout(look, 300)
  })

  const look = () => {
    console.log('its child: runs', isRunning(pid))
    process.kill(pid)
  }
}

function isRunning(pid: number) {
  const ps = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
  return /^[RSD]/.test(String(ps.stdout))
}
