/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, spawn } from 'child_process'
import type { ChildProcess } from 'child_process'

const first = ({ spawnargs }: ChildProcess) =>
  spawnargs.slice(0, 2).join(' ')

console.log('exec:', first(exec('true')))
console.log('spawn:', first(spawn('true')))
const options = { shell: true }
console.log('spawn, shell: true:', first(spawn('true', options)))
console.log(
  'execFile, shell: true:',
  first(execFile('true', options)),
)

exec('read line', { timeout: 100 }, (error) => {
  console.log('timeout of exec:', error?.signal)
  exec('echo hello', (failed, text) => {
    console.log('callback of exec:', text.trim())
    execFile('echo', ['hello'], (missing, answer) => {
      console.log('callback of execFile:', answer.trim())
    })
  })
})
