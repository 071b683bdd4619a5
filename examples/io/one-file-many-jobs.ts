/**
 * @node all
 * @allow fs-write
 */
import { createHook } from 'async_hooks'
import { createReadStream, readFile, writeFileSync } from 'fs'

type Read = (file: string, done: () => void) => void

let jobs = 0
const hook = createHook({
  init(id, kind) {
    if (kind.startsWith('FSREQ')) jobs += 1
  },
})

async function count(name: string, kibibytes: number, read: Read) {
  writeFileSync('file', Buffer.alloc(kibibytes * 1024))
  jobs = 0
  hook.enable()
  await new Promise<void>((done) => read('file', done))
  hook.disable()
  console.log(`${name} of ${kibibytes} KiB: ${jobs}`)
}

const whole: Read = (file, done) => readFile(file, () => done())
const pieces: Read = (file, done) =>
  createReadStream(file).resume().on('close', done)

async function main() {
  await count('readFile', 1, whole)
  await count('readFile', 512, whole)
  await count('readFile', 4096, whole)
  await count('createReadStream', 4096, pieces)
}

main()
