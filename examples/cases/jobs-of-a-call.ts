/**
 * @node all
 * @allow fs-write
 * @format cjs
 */
import { createHook } from 'async_hooks'
import { createReadStream, readFile, stat, writeFileSync } from 'fs'

writeFileSync('1 byte', 'a')
writeFileSync('4 MiB', Buffer.alloc(4 * 1024 * 1024))

let jobs = 0
createHook({
  init: (id, kind) => (jobs += kind.startsWith('FSREQ') ? 1 : 0),
}).enable()

count(
  'stat',
  (done) => stat('4 MiB', done),
  () =>
    count(
      'readFile of 1 byte',
      (done) => readFile('1 byte', done),
      () =>
        count(
          'readFile of 4 MiB',
          (done) => readFile('4 MiB', done),
          () =>
            count('createReadStream of 4 MiB', (done) =>
              createReadStream('4 MiB').resume().on('close', done),
            ),
        ),
    ),
)

function count(
  name: string,
  start: (done: () => void) => void,
  next = () => {},
) {
  jobs = 0
  start(() => {
    const counted = jobs
    console.log(`${name}: ${counted}`)
    next()
  })
}
