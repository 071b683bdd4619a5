/**
 * @node all
 * @format cjs
 */
process.on('uncaughtException', (error) => {
  console.log('caught:', error.message)
})

setTimeout(() => {
  console.log('timer 1')
  process.nextTick(() => console.log('tick of timer 1'))
  Promise.resolve().then(() => console.log('promise of timer 1'))
  throw new Error('timer 1 failed')
}, 1)

setTimeout(() => console.log('timer 2'), 1)

const end = Date.now() + 10
while (Date.now() < end) {
  // Both timers are due when the loop begins.
}
