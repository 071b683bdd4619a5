/**
 * @node all
 * @allow fs-write
 * @format cjs
 */
import * as fs from 'fs'

fs.readFile('1.txt', () => {
  console.log('the callback runs, and does not know')

  fs.writeFileSync('1.txt', 'hello')
  const callback = () => {
    // never runs: readFileSync ignores it
    console.log('not printed')
  }
  const bytes: unknown = fs.readFileSync('1.txt', callback as never)
  console.log('readFileSync returned:', String(bytes))
})

try {
  fs.readFileSync('1.txt')
} catch (error) {
  console.log(String(error).split(',')[0])
}
