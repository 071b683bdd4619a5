/**
 * @node all
 * @allow child-process
 */
import { exec, spawn } from 'node:child_process'

const script = 'echo question; read line; echo you said $line'

const child = spawn('sh', ['-c', script])
child.stdout.on('data', (text) => {
  console.log('spawn:', String(text).trim())
})
child.stdout.once('data', () => child.stdin.end('answer'))

child.on('close', () => {
  const other = exec(script, (error, output) => {
    if (error) throw error
    console.log('exec:', output.trim().split('\n').join(', '))
  })
  other.stdin?.end('answer')
})
