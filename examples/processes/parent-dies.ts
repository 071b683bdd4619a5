/**
 * @node all
 * @allow child-process
 */
import { fork } from 'node:child_process'

const role = process.argv[2]

if (role === 'child') {
  setInterval(() => {}, 1000)
  process.on('disconnect', () => {
    console.log("child: 'disconnect', ending")
    process.exit()
  })
  process.send?.('ready')
} else if (role === 'parent') {
  const child = fork(String(process.argv[1]), ['child'])
  child.on('message', () => process.kill(process.pid, 'SIGKILL'))
} else {
  const parent = fork(String(process.argv[1]), ['parent'], {
    silent: true,
  })
  parent.stdout?.on('data', (text) =>
    console.log(String(text).trim()),
  )
  parent.on('close', (code, signal) => {
    console.log('parent: ended by', signal)
  })
}
