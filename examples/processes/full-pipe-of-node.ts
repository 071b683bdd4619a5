/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'

const megabyte = 'x'.repeat(1_000_000)

if (process.send) {
  for (let i = 0; i < 20; i++) process.stdout.write(megabyte)
  setTimeout(() => {
    const isKept = process.stdout.writableLength > 19_000_000
    process.send?.(`19 of 20 MB kept in memory: ${isKept}`)
  }, 100)
} else {
  const child = fork(String(process.argv[1]), { silent: true })
  child.on('message', (text) => {
    console.log('the child goes on:', text)
    setTimeout(look, 500)
  })
  child.on('exit', () => console.log('read at last: has ended'))

  const look = () => {
    console.log('exitCode:', child.exitCode)
    child.stdout?.resume()
  }
}
