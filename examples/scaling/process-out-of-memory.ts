/**
 * @node 12-26
 * @allow worker child-process
 */
import { spawn } from 'node:child_process'
import { Worker, isMainThread } from 'node:worker_threads'

const [, self = '', role] = process.argv

if (!isMainThread) {
  const rows: number[] = []
  rows.length = 20_000_000
  rows.fill(0).map((row) => ({ row }))
} else if (role === 'with a thread') {
  const resourceLimits = {
    maxOldGenerationSizeMb: 16,
    maxYoungGenerationSizeMb: 4,
  }
  const worker = new Worker(self, { resourceLimits })
  worker.on('error', () => process.exit(0))
} else {
  const child = spawn(process.execPath, [self, 'with a thread'], {
    stdio: 'ignore',
  })
  child.on('exit', (code, signal) => {
    console.log(`the process has ended with ${signal || code}`)
  })
}
