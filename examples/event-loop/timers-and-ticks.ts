/**
 * @node all
 * @trace
 */
setTimeout(() => {
  console.log('timer 1')
  process.nextTick(() => console.log('tick 1'))
  Promise.resolve().then(() => console.log('promise 1'))
}, 1)

setTimeout(() => {
  console.log('timer 2')
  process.nextTick(() => console.log('tick 2'))
  Promise.resolve().then(() => console.log('promise 2'))
}, 1)

const start = Date.now()
while (Date.now() - start < 5) {
  // Both timers are due before the loop begins.
}
