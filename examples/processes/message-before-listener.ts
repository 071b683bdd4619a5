/**
 * @node all
 * @format cjs esm
 * @allow child-process
 */
import { fork } from 'node:child_process'

if (process.send) {
  setTimeout(() => {
    process.once('message', (text) => {
      console.log(`received: ${text}`)
      clearTimeout(deadline)
    })
  }, 100)
  // never runs on Node 26: the message comes
  const deadline = setTimeout(() => {
    console.log('nothing came')
    process.disconnect?.()
  }, 2000)
} else {
  fork(String(process.argv[1])).send('sent at once')
}
