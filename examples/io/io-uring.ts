/**
 * @node 18 20.2.0 20.3.0 20 22 26
 * @allow fs-read
 * @format cjs
 */
import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs'

process.env.UV_THREADPOOL_SIZE = '1'

let isFree = false
pbkdf2(
  'secret',
  'salt',
  400_000,
  64,
  'sha512',
  () => (isFree = true),
)

stat('/', () => {
  console.log(`fs.stat ${isFree ? 'waited' : 'did not wait'}`)
})
