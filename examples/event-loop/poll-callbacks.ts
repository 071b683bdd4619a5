/**
 * @node all
 * @trace
 */
import { stat } from 'node:fs'

let count = 0

function finished() {
  const number = ++count
  console.log(`callback ${number}`)
  process.nextTick(() => console.log(`tick ${number}`))
  Promise.resolve().then(() => console.log(`promise ${number}`))
}

for (const folder of ['.', '.']) stat(folder, finished)

const start = Date.now()
while (Date.now() - start < 30) {
  // Both have finished when the loop first asks for results.
}
