/**
 * @node all
 * @allow fs-write
 */
import { createHook } from 'async_hooks'
import { readFile, writeFileSync } from 'fs'

writeFileSync('file', Buffer.alloc(4 * 1024 * 1024))

let jobs = 0
const hook = createHook({
  init: (id, kind) => (jobs += kind.startsWith('FSREQ') ? 1 : 0),
})

hook.enable()
readFile('file', (error, bytes) => {
  hook.disable()
  const megabytes = bytes.length / 1024 / 1024
  console.log(`${megabytes} MiB in ${jobs} jobs`)
})
