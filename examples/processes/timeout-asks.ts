/**
 * @node all
 * @allow child-process
 */
import { execFile } from 'node:child_process'

const script = `trap '' TERM; exec sleep 2`

run('SIGTERM', () => run('SIGKILL'))

function run(killSignal: NodeJS.Signals, next = () => {}) {
  const start = Date.now()
  const options = { timeout: 500, killSignal }
  execFile('sh', ['-c', script], options, (error) => {
    const late = Date.now() - start > 1500
    console.log(killSignal, 'ended', late ? 'late' : 'in time')
    console.log('error:', error && error.signal)
    next()
  })
}
