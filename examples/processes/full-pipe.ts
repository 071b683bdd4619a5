/**
 * @node all
 * @platform linux
 * @allow child-process
 */
import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

if (process.send) {
  process.stdout.write('x'.repeat(20_000_000))
  setTimeout(() => {
    const { writableLength } = process.stdout
    process.send?.(`waits: ${writableLength > 19_000_000}`)
  }, 100)
} else {
  const head = spawn('head', ['-c', '1000000', '/dev/zero'])
  watch('head', head, () => {
    const node = fork(String(process.argv[1]), { silent: true })
    node.on('message', (text) => {
      console.log('node: goes on, output', text)
    })
    watch('node', node)
  })
}

function watch(
  name: string,
  child: ChildProcess,
  next?: () => void,
) {
  setTimeout(() => {
    console.log(`${name}: exitCode ${child.exitCode}`)
    child.stdout?.resume()
  }, 1500)
  child.on('exit', () => {
    console.log(`${name}: read at last, has ended`)
    next?.()
  })
}
