/**
 * @node all
 * @allow fs-read
 */
import { readFile } from 'fs'

let isDone = false
readFile(process.execPath, () => {
  isDone = true
  console.log('completed')
})
console.log(`returned; completed: ${isDone}`)

setTimeout(() => console.log(`a moment later: ${isDone}`), 1)
