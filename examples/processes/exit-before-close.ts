/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const script = '(sleep 0.5; echo late) & echo early'

watch('sh', () => watch('no-such-program'))

function watch(program: string, next = () => {}) {
  console.log(`-- ${program}`)
  const child = spawn(program, ['-c', script])
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  for (const event of ['error', 'exit', 'close'])
    child.on(event, () => {
      console.log(`${event}: ${JSON.stringify(output)}`)
      console.log('exitCode:', child.exitCode)
    })
  child.on('close', next)
}
