/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'

if (process.send) {
  setTimeout(() => {}, 60_000)
  process.on('SIGUSR2', () => process.exit(7))
  process.send('ready')
} else {
  start('SIGUSR2', () => start('SIGTERM', () => {}))
}

function start(signal: NodeJS.Signals, next: () => void) {
  const child = fork(String(process.argv[1]))
  child.once('message', () => child.kill(signal))
  child.on('exit', (code, by) => {
    console.log(`${signal}: code ${code}, signal ${by}`)
    next()
  })
}
