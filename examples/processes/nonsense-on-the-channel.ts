/**
 * @node all
 * @expect exit 1 on 12-13
 * @expect throws SyntaxError
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const
const child = spawn('sh', ['-c', 'echo hello >&3'], {
  stdio: [...stdio],
})

child.on('message', () => console.log('a message'))
child.on('error', () => console.log("'error'"))
