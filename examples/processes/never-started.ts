/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

watch('true', () => watch('no-such-program'))

function watch(program: string, next = () => {}) {
  console.log(`-- ${program}`)
  const child = spawn(program)
  for (const event of ['error', 'exit', 'close'])
    child.on(event, () => {
      console.log(`${event}: exitCode ${child.exitCode}`)
    })
  child.on('close', next)
}
