/**
 * @node all
 * @allow child-process
 * @trace calls
 */
import { spawn } from 'node:child_process'

const deaf = `trap '' TERM; echo ready; exec sleep 60`
const child = spawn('sh', ['-c', deaf])

child.stdout.once('data', () => {
  console.log('kill() returned', child.kill('SIGTERM'))
  setTimeout(ask, 300)
})

function ask() {
  console.log('killed:', child.killed)
  console.log('exitCode:', child.exitCode)
  console.log('signalCode:', child.signalCode)
  console.log(
    'signal 0 arrives:',
    process.kill(Number(child.pid), 0),
  )
  child.kill('SIGKILL')
}

child.on('exit', () => {
  console.log('signalCode:', child.signalCode)
})
