/**
 * @node all
 * @platform linux
 * @allow child-process signals
 */
import { execFileSync, spawn } from 'node:child_process'

const child = spawn('true')
const pid = Number(child.pid)

execFileSync('sleep', ['0.5'])
const ps = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])
console.log('state:', String(ps).trim()[0])
console.log('pid is taken:', isTaken(pid))
console.log('exitCode:', child.exitCode)

child.on('exit', () => {
  console.log("'exit'")
  console.log('pid is taken:', isTaken(pid))
  console.log('exitCode:', child.exitCode)
})

function isTaken(id: number) {
  try {
    return process.kill(id, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return error.code !== 'ESRCH'
  }
}
