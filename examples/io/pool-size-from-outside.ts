/**
 * @node all
 * @allow fs-read child-process
 * @platform linux
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, stat } from 'node:fs'

function threadsOfChild(size: number) {
  const UV_THREADPOOL_SIZE = String(size)
  const env = { ...process.env, UV_THREADPOOL_SIZE }
  const self = process.argv[1] || ''
  const text = execFileSync(process.execPath, [self], { env })
  return Number(text)
}

if (process.env.UV_THREADPOOL_SIZE) {
  stat('/', () =>
    console.log(readdirSync('/proc/self/task').length),
  )
} else {
  const four = threadsOfChild(4)
  const sixteen = threadsOfChild(16)
  console.log(`16 instead of 4: threads added ${sixteen - four}`)
}
