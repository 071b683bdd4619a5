/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, spawn } from 'node:child_process'

const child = spawn('no-such-program')
console.log('spawn: pid', child.pid)

child.on('error', (error) => {
  console.log("spawn: 'error'", Object(error).code)

  execFile('no-such-program', (failure) => {
    console.log('execFile: error', failure?.code)

    exec('no-such-program', (problem) => {
      console.log('exec: error', problem?.code)
    })
  })
})
