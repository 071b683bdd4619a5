/**
 * @node all
 * @allow fs-read
 * @format cjs
 */
import { readFile, readFileSync } from 'node:fs'

console.log('1 before')

const result: unknown = readFile(__filename, (error, bytes) => {
  if (error) throw error
  console.log(`4 callback: ${bytes.length > 0}`)
})
console.log(`2 readFile returned ${result}`)

const bytes = readFileSync(__filename)
console.log(`3 readFileSync returned bytes: ${bytes.length > 0}`)
