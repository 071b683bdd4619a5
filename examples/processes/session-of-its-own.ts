/**
 * @node all
 * @platform linux
 * @allow child-process
 */
import { spawn, spawnSync } from 'node:child_process'

start(false)
start(true)

function start(detached: boolean) {
  const child = spawn('sleep', ['60'], {
    stdio: 'ignore',
    detached,
  })
  const same = sessionOf(child.pid) === sessionOf(process.pid)
  console.log(`detached ${detached}: same session ${same}`)
  console.log(` leads it: ${sessionOf(child.pid) === child.pid}`)
  child.kill()
}

function sessionOf(pid: number | undefined) {
  const ps = spawnSync('ps', ['-o', 'sid=', '-p', String(pid)])
  return Number(ps.stdout)
}
