/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'

if (process.argv[2] === 'a listener')
  process.on('SIGTERM', () => process.exit(0))

if (process.send) {
  process.send('hanging', hang)
} else {
  start('no listener', () => start('a listener'))
}

function start(kind: string, next = () => {}) {
  const child = fork(String(process.argv[1]), [kind])
  child.on('message', () => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 1000)
  })
  child.on('exit', (code, signal) => {
    console.log(`${kind}: ended by ${signal}`)
    next()
  })
}

function hang() {
  while (true);
}
