/**
 * @node all
 * @allow fs-write
 * @format cjs
 */
import { createReadStream, writeFileSync } from 'fs'
import { createInterface } from 'readline'

writeFileSync('file', 'a\nb\n')

const input = createReadStream('file')
createInterface({ input }).on('line', (line) => {
  console.log('line', line)
  process.nextTick(() => console.log('tick of line', line))
  Promise.resolve().then(() => console.log('promise of line', line))
})
