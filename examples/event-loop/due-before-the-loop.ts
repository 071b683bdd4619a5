/**
 * @node all
 * @format cjs
 */
setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))

const start = Date.now()
while (Date.now() - start < 5) {
  // The timer is due before the loop begins.
}
