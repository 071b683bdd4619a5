/**
 * @node all
 * @allow child-process fs-write
 * @platform linux
 */
import { execFile, spawn } from 'child_process'
import { writeFileSync } from 'fs'

writeFileSync('script', 'echo "$((1 + 1)), by a shell"', {
  mode: 0o755,
})

const steps = [
  (next: () => void) => {
    execFile('echo', ['$((1 + 1))'], (error, output) => {
      console.log('execFile of echo:', output.trim())
      next()
    })
  },
  (next: () => void) => {
    execFile('./script', (error, output) => {
      console.log('execFile of a file without #!:', output.trim())
      next()
    })
  },
  (next: () => void) => {
    spawn('no-such-program').on('error', (error) => {
      console.log('no such program:', error.message)
      next()
    })
  },
  (next: () => void) => {
    spawn('no-such-program', { shell: true, stdio: 'ignore' })
      .on('exit', (code) =>
        console.log('shell: true, exit code', code),
      )
      .on('close', next)
  },
  (next: () => void) => {
    spawn('echo', { cwd: '/no/such/folder' }).on(
      'error',
      (error) => {
        console.log('no such folder:', error.message)
        next()
      },
    )
  },
]

function run() {
  const step = steps.shift()
  if (step) step(run)
}

run()
