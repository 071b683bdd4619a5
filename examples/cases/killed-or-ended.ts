/**
 * @node all
 * @allow child-process
 * @platform linux
 */
import { spawn } from 'child_process'

const programs = [
  'process.kill(process.pid, "SIGKILL")',
  'process.kill(process.pid, 35)',
  'process.exit(1)',
  'process.exit(0)',
]

function start() {
  const program = programs.shift()
  if (program === undefined) return
  const child = spawn(process.execPath, ['-e', program])
  child.on('exit', (code, signal) => {
    console.log(program)
    console.log('  code', code, '- signal', signal)
    console.log('  killed, so restart:', signal !== null)
    start()
  })
}

start()
