/**
 * @node all
 * @allow child-process
 */
import { exec, execFile } from 'node:child_process'

const name = 'photo.jpg; echo INJECTED'

exec(`echo file: ${name}`, (error, output) => {
  if (error) throw error
  console.log('exec:')
  console.log(output.trim())

  execFile('echo', ['file:', name], (failure, result) => {
    if (failure) throw failure
    console.log('execFile:')
    console.log(result.trim())
  })
})
