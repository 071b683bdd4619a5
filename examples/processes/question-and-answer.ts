/**
 * @node all
 * @format cjs
 * @allow child-process
 * @trace calls
 */
import { fork } from 'node:child_process'

interface Message {
  id: number
  value: number
}

if (process.send) {
  process.on('message', ({ id, value }: Message) => {
    setTimeout(
      () => process.send?.({ id, value: value ** 2 }),
      value,
    )
  })
} else {
  const child = fork(String(process.argv[1]))
  child.send({ id: 1, value: 300 })
  child.send({ id: 2, value: 3 })

  let open = 2
  child.on('message', ({ id, value }: Message) => {
    console.log(`answer to ${id}: ${value}`)
    if (--open === 0) child.disconnect()
  })
  child.on('exit', (code) => console.log('exit code:', code))
}
