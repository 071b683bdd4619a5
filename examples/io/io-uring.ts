/**
 * @node 18 18.18.0 20.2.0 20.3.0 20 22-26
 * @allow fs-read child-process io-uring
 * @format cjs
 * @platform linux
 */
import { execFileSync } from 'node:child_process'
import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs'

if (process.env.UV_THREADPOOL_SIZE) {
  statBehindHash()
} else {
  console.log(`by default: ${run()}`)
  console.log(`switched on: ${run({ UV_USE_IO_URING: '1' })}`)
}

function run(more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', ...more }
  const node = process.execPath
  return String(execFileSync(node, [__filename], { env })).trim()
}

function statBehindHash() {
  let isFree = false
  pbkdf2('secret', 'salt', 400_000, 64, 'sha512', () => {
    isFree = true
  })
  stat('/', () => {
    console.log(`fs.stat ${isFree ? 'waited' : 'did not wait'}`)
  })
}
