/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'

const role = process.argv[2]

if (role === 'listens') {
  process.on('message', () => {})
} else if (role === 'is silent') {
  // nothing keeps this child alive
} else {
  start('is silent', () => start('listens', () => {}))
}

function start(kind: string, next: () => void) {
  const child = fork(String(process.argv[1]), [kind])
  let how = 'ends by itself'
  child.on('message', () => {})
  const timer = setTimeout(() => {
    how = 'ends after disconnect()'
    child.disconnect()
  }, 1500)
  child.on('exit', () => {
    clearTimeout(timer)
    console.log(`a child that ${kind}: ${how}`)
    next()
  })
}
