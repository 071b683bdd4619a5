/**
 * @node all
 * @allow fs-write
 * @format cjs
 */
import { readFile, writeFileSync } from 'fs'

writeFileSync('file', Buffer.alloc(1024 * 1024, 'a'))

const original = Buffer.prototype.toString
Buffer.prototype.toString = function (...range: never[]) {
  if (this.length > 1000)
    console.log('  this thread makes the text')
  return original.apply(this, range)
}

readFile('file', () => {
  console.log('bytes are there')
  console.log('readFile with an encoding')
  readFile('file', 'utf8', () => console.log('text is there'))
})
console.log('readFile')
