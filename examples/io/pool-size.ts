/**
 * @node all
 * @allow fs-read
 * @format cjs esm
 * @platform linux
 */
import { readdirSync, stat } from 'fs'

const threads = () => readdirSync('/proc/self/task').length
const before = threads()

process.env.UV_THREADPOOL_SIZE = '8'

stat('/', () => {
  console.log(`threads added by one fs.stat: ${threads() - before}`)
})
