/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const megabyte = ['-c', '1000000', '/dev/zero']
const read = spawn('head', megabyte)
const unread = spawn('head', megabyte)

read.stdout.resume()
read.on('exit', () => {
  console.log('read: has ended')
  setTimeout(look, 300)
})

function look() {
  console.log(
    'unread:',
    unread.exitCode === null ? 'waits' : 'has ended',
  )
  unread.stdout.resume()
  unread.on('exit', () => console.log('read at last: has ended'))
}
