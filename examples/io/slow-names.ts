/**
 * @node 10 18 22-26
 * @allow net child-process fs-write
 * @format cjs
 * @platform linux
 */
import { execFileSync } from 'node:child_process'
import { lookup } from 'node:dns'
import { closeSync, openSync, stat, unlinkSync } from 'node:fs'

// The system reads this file before it asks a name server.
// It is a pipe: reading waits until somebody writes.
process.env.HOSTALIASES = 'aliases'
execFileSync('mkfifo', ['aliases'])

let slow = 8
for (let i = 0; i < 8; i++) lookup(`slow${i}`, () => slow--)

stat('.', () => {
  console.log(`stat: ${slow} slow names still open`)
  setTimeout(answer, 300)
})
lookup('localhost', () => {
  console.log(`localhost: ${slow < 8 ? 'waited' : 'did not wait'}`)
})

function answer() {
  const pipe = openSync('aliases', 'w')
  unlinkSync('aliases')
  closeSync(pipe)
}
