/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'

let count = 0

if (process.send) {
  count += 1
  console.log('in the child:', count)
} else {
  const child = fork(String(process.argv[1]))
  console.log('runs node:', child.spawnfile === process.execPath)
  console.log('has send:', typeof child.send === 'function')
  child.on('exit', () => console.log('in the parent:', count))
}
