/**
 * @node all
 * @format cjs
 */
import { readFile, readFileSync } from 'fs'

const callback = () => console.log('never printed')

const result = readFileSync(__filename, callback as {})
console.log(`readFileSync returned: ${Buffer.isBuffer(result)}`)
setTimeout(() => console.log('the callback was not called'), 100)

try {
  // @ts-expect-error: the callback is missing on purpose
  readFile(__filename)
} catch (error) {
  console.log(`readFile: ${(error as NodeJS.ErrnoException).code}`)
}
