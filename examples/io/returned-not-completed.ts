/**
 * @node all
 * @allow fs-read
 */
import { readFile } from 'node:fs'

let isDone = false
readFile(process.execPath, (error) => {
  isDone = true
  console.log(error ? error.message : 'completed')
})
console.log(`returned; completed: ${isDone}`)

setTimeout(() => console.log(`a moment later: ${isDone}`), 1)
