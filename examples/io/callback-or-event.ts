/**
 * @node all
 * @allow fs-read
 */
import { EventEmitter } from 'node:events'
import { createReadStream, readFile } from 'node:fs'

const result: unknown = readFile(process.execPath, (error) => {
  if (error) throw error
})
console.log(`readFile returns ${result}`)

const stream = createReadStream(process.execPath, { end: 9 })
console.log(`a stream emits: ${stream instanceof EventEmitter}`)
stream.on('open', () => console.log('open'))
stream.on('data', (bytes) =>
  console.log(`data: ${bytes.length} bytes`),
)
stream.on('end', () => console.log('end'))
stream.on('error', console.error)
