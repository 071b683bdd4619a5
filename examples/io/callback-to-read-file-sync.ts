/**
 * @node all
 * @format cjs
 */
import { readFile, readFileSync } from 'node:fs'

const callback = () => console.log('never printed')

// @ts-expect-error: a callback is wrong on purpose
const result = readFileSync(__filename, callback)
console.log(`readFileSync returned: ${Buffer.isBuffer(result)}`)
setTimeout(() => console.log('the callback was not called'), 100)

try {
  // @ts-expect-error: the callback is missing on purpose
  readFile(__filename)
} catch (error) {
  const code =
    error instanceof Error && 'code' in error && error.code
  console.log(`readFile: ${code}`)
}
