/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, spawn } from 'node:child_process'
import { spawnSync } from 'node:child_process'

const limit = { timeout: 200 }

const result = spawnSync('sleep', ['1'], limit)
console.log('spawnSync', result.signal, codeOf(result.error))

exec('sleep 1', limit, (error) => {
  console.log('exec', error?.signal, codeOf(error))

  execFile('sleep', ['1'], limit, (failure) => {
    console.log('execFile', failure?.signal, codeOf(failure))

    spawn('sleep', ['1'], limit).on('exit', (code, signal) => {
      console.log('spawn', signal)
    })
  })
})

function codeOf(error?: Error | null) {
  return error && 'code' in error ? error.code : undefined
}
