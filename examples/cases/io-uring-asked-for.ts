/**
 * @node 18 20.3.0 20 22-26
 * @allow child-process fs-read io-uring
 * @format cjs
 * @platform linux
 */
import { execFileSync } from 'node:child_process'

const program = `
  let isFree = false
  require('crypto').pbkdf2('secret', 'salt', 4e5, 64, 'sha512', () => {
    isFree = true
  })
  require('fs').stat('/', () => {
    console.log(isFree ? 'waited' : 'did not wait')
  })`

for (const asked of ['0', '1']) {
  const own = { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: asked }
  const env = { ...process.env, ...own }
  const output = run(env)
  console.log(`UV_USE_IO_URING=${asked}: stat ${output}`.trim())
}

function run(env: NodeJS.ProcessEnv) {
  return execFileSync(process.execPath, ['-e', program], { env })
}
