/**
 * @node all
 * @allow fs-read fs-write
 */
import { existsSync, mkdir } from 'node:fs'

mkdir('folder', () => console.log('poll: callback of mkdir'))
setTimeout(() => console.log('timers: setTimeout'), 0)
Promise.resolve().then(() => console.log('promise'))

while (!existsSync('folder')) {
  // Another thread makes the folder.
}
console.log('the folder is there')

const start = Date.now()
while (Date.now() - start < 5) {
  // The timer is due when the program ends.
}
