/**
 * @node all
 * @allow child-process
 */
import { execFileSync, spawn } from 'node:child_process'

const child = spawn('true')
const pid = Number(child.pid)

execFileSync('sleep', ['0.5'])
const ps = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])
console.log('state:', String(ps).trim()[0])
console.log('kill(pid, 0):', canBeSignalled())
console.log('exitCode:', child.exitCode)

child.on('exit', () => {
  console.log("'exit'")
  console.log('kill(pid, 0):', canBeSignalled())
  console.log('exitCode:', child.exitCode)
})

function canBeSignalled() {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return Object(error).code
  }
}
