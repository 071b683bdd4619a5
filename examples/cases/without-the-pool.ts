/**
 * @node all
 * @allow fs-read fs-write
 * @format cjs
 * @platform linux
 */
import { randomBytes } from 'crypto'
import { readdirSync, watch, writeFileSync } from 'fs'
import { gzip, gzipSync } from 'zlib'

const threads = () => readdirSync('/proc/self/task').length

const atStart = threads()
const show = (what: string) =>
  console.log(`threads added by ${what}:`, threads() - atStart)

randomBytes(16)
gzipSync('text')
show('randomBytes and gzipSync, no callback')

writeFileSync('file', '')
const watcher = watch('file', () => {
  watcher.close()
  show('fs.watch')
  gzip('text', () => show('gzip, callback'))
})
setTimeout(() => writeFileSync('file', 'changed'), 20)
