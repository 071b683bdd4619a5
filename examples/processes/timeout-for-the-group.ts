/**
 * @node all
 * @allow child-process signals
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const job = `sh -c 'sleep 1; touch late.txt'`

const child = spawn(`${job} && echo done`, {
  shell: true,
  detached: true,
})

setTimeout(() => process.kill(-Number(child.pid)), 200)

child.on('exit', (code, signal) => {
  console.log('the shell ended by', signal)
})

setTimeout(() => {
  console.log('the job has ended', existsSync('late.txt'))
}, 2000)
