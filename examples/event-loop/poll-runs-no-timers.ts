/** @node all */
import { stat } from 'node:fs'

let count = 0

function finished() {
  count += 1
  console.log(`poll: callback ${count}`)
  setTimeout(() => console.log('timers'), 0)
  setImmediate(() => console.log('check'))
  wait(5)
}

stat('.', finished)
stat('.', finished)
wait(100)

function wait(ms: number) {
  const end = Date.now() + ms
  while (Date.now() < end);
}
