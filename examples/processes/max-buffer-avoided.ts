/**
 * @node all
 * @allow child-process
 */
import { execFile, spawn } from 'node:child_process'

const size = 2 * 1024 * 1024
const args = ['-c', `${size}`, '/dev/zero']

execFile('head', args, { maxBuffer: size }, (error, stdout) => {
  console.log('raised', stdout.length === size, error)

  let received = 0
  const child = spawn('head', args)
  child.stdout.on('data', (chunk) => {
    received += chunk.length
  })
  child.on('close', () => {
    console.log('streamed', received === size)
  })
})
