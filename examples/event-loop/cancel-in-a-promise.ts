/**
 * @node all
 * @trace
 */
setTimeout(() => {
  console.log('first')
  Promise.resolve().then(() => clearTimeout(second))
}, 1)

const second = setTimeout(() => console.log('second'), 1)

const start = Date.now()
while (Date.now() - start < 5) {
  // Both timers are due before the loop begins.
}
