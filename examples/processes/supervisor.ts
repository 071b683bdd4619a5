/**
 * @node all
 * @allow child-process
 * @trace calls
 */
import { fork } from 'node:child_process'

const endings = [
  () => process.exit(1),
  () => process.kill(process.pid, 'SIGKILL'),
  () => process.exit(0),
]

if (process.send) endings[Number(process.argv[2])]?.()
else start(0)

function start(attempt: number) {
  const child = fork(String(process.argv[1]), [String(attempt)])
  child.on('exit', (code, signal) => {
    console.log(`worker ${attempt}: code ${code}, signal ${signal}`)
    if (code === 0) return console.log('done')
    setTimeout(start, 50 * 2 ** attempt, attempt + 1)
  })
}
