/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, spawn } from 'node:child_process'

const child = spawn('no-such-program')
console.log('spawn: pid', child.pid)

child.on('error', (error) => {
  console.log('spawn:', error.message)

  execFile('no-such-program', (failure) => {
    console.log('execFile:', failure?.message)

    exec('no-such-program', (problem) => {
      console.log('exec: exit code', problem?.code)

      spawn('echo', { cwd: '/no-such-folder' }).on('error', (e) => {
        console.log('spawn in no such folder:', e.message)
      })
    })
  })
})
