/**
 * @node 10-26
 * @allow fs-write
 * @format cjs
 */
import { readFile, stat, writeFileSync } from 'node:fs'

process.env.UV_THREADPOOL_SIZE = '1'

function race(name: string, kibibytes: number, next?: () => void) {
  writeFileSync(name, Buffer.alloc(kibibytes * 1024))
  const order: string[] = []

  function finished(what: string, error: Error | null) {
    order.push(error ? error.message : what)
    if (order.length < 2) return
    console.log(order.join(', then '))
    if (next) next()
  }

  readFile(name, (error) => finished(name, error))
  stat(name, (error) => finished('stat', error))
}

race('small file', 1, () => race('large file', 4096))
