/**
 * @node 18 22 24 26
 * @allow fs-read
 * @format cjs
 * @platform linux
 */
import { readFileSync, readdirSync, stat } from 'node:fs'

function poolThreads() {
  const names = readdirSync('/proc/self/task').map((id) =>
    readFileSync(`/proc/self/task/${id}/comm`, 'utf8').trim(),
  )
  return names.filter((name) => name === 'libuv-worker').length
}

console.log(`before: ${poolThreads()} threads named libuv-worker`)
stat('/', () => {
  console.log(`after: ${poolThreads()} threads named libuv-worker`)
})
