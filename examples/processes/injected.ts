/**
 * @node all
 * @allow child-process
 */
import { exec, execFile } from 'node:child_process'

const name = 'photo.jpg; echo INJECTED'

exec(`echo file: ${name}`, (error, output) => {
  console.log('exec:')
  console.log(output.trim())

  execFile('echo', ['file:', name], (failure, result) => {
    console.log('execFile:')
    console.log(result.trim())
  })
})
