/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, spawn } from 'node:child_process'

const sum = '$((1 + 1))'

execFile('echo', [sum], (error, output) => {
  if (error) throw error
  console.log('execFile:', output.trim())

  exec(`echo ${sum}`, (failure, result) => {
    if (failure) throw failure
    console.log('exec:', result.trim())

    const child = spawn(`echo ${sum}`, { shell: true })
    child.stdout.on('data', (text) => {
      console.log('spawn with a shell:', String(text).trim())
    })
  })
})
