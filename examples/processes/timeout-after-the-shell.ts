/**
 * @node all
 * @allow child-process
 */
import { exec } from 'node:child_process'
import type { ExecOptions } from 'node:child_process'

const line = '(sleep 1; echo late) & echo early'

run('no timeout', {}, () => run('timeout', { timeout: 300 }))

function run(name: string, options: ExecOptions, next = () => {}) {
  console.log(`-- ${name}`)
  const child = exec(line, options, (error, output) => {
    console.log('callback:', error, JSON.stringify(output))
    next()
  })
  child.on('exit', (code) => console.log('the shell: exit', code))
}
