/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const script = '(sleep 0.5; echo late) & echo early'
const child = spawn('sh', ['-c', script])
let output = ''

child.stdout.on('data', (text) => (output += text))

for (const event of ['exit', 'close']) {
  child.on(event, () => {
    console.log(`${event}: ${JSON.stringify(output)}`)
  })
}
