/**
 * @node 16-26
 * @allow fs-read child-process
 * @format cjs
 */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs'

const flag = '--permission'
const code = `
  const show = (error) => console.log('  callback', error.code)
  require('fs').readFile('/no/such/file', show)
  console.log('  readFile has returned')`

console.log('a missing file')
console.log(String(run(['-e', code])).trimEnd())

if (process.allowedNodeEnvironmentFlags.has(flag)) {
  console.log('a path that --permission refuses')
  console.log(String(run([flag, '-e', code])).trimEnd())
}

console.log('a signal that has been aborted')
const aborted = new AbortController()
aborted.abort()
readFile(__filename, { signal: aborted.signal }, (error) =>
  console.log('  callback', error?.name),
)
console.log('  readFile has returned')

function run(args: string[]) {
  return execFileSync(process.execPath, args)
}
