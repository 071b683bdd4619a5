/**
 * @node all
 * @platform linux
 * @allow child-process
 */
import { spawn } from 'node:child_process'

start('no-such-program', [])
start('echo', ['x'.repeat(1_000_000)])

function start(program: string, args: string[]) {
  try {
    spawn(program, args).on('error', (error) => {
      console.log(`'error' event: ${error.message}`)
    })
    console.log('spawn has returned')
  } catch (error) {
    console.log(`caught: ${error}`)
  }
}
