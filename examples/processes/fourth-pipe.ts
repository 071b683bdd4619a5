/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

const script = 'echo progress >&3; echo result'
const stdio = ['ignore', 'pipe', 'inherit', 'pipe'] as const
const child = spawn('sh', ['-c', script], { stdio: [...stdio] })

let result = ''
let progress = ''
child.stdio[1]?.on('data', (text) => (result += text))
child.stdio[3]?.on('data', (text) => (progress += text))

child.on('close', () => {
  console.log('on 1:', result.trim())
  console.log('on 3:', progress.trim())
})
