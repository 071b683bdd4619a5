/** @node all */
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'

const input = new PassThrough()
const lines = createInterface({ input })

lines.on('line', (line) => {
  console.log(`${line} line`)
  process.nextTick(() => console.log(`tick of the ${line} line`))
})

input.end('first\nsecond\n')
