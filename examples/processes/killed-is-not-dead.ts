/**
 * @node all
 * @allow child-process
 * @trace calls
 */
import { spawn } from 'node:child_process'

const deaf = `trap '' TERM; echo ready; exec sleep 60`
const child = spawn('sh', ['-c', deaf])

child.stdout.once('data', () => {
  child.kill(0)
  console.log('after signal 0, killed:', child.killed)
  console.log('kill() returned', child.kill('SIGTERM'))
  setTimeout(look, 300)
})

function look() {
  console.log('after SIGTERM, killed:', child.killed)
  console.log('exitCode:', child.exitCode)
  console.log('signalCode:', child.signalCode)
  child.kill('SIGKILL')
}

child.on('exit', () => {
  console.log('after SIGKILL, signalCode:', child.signalCode)
})
