/**
 * @node 16-26
 */
import { readFile } from 'node:fs'

const cancelled = new AbortController()
cancelled.abort()

readFile('file', { signal: cancelled.signal }, (error) => {
  console.log(`callback: ${error?.name}`)
})
console.log('readFile has returned')
