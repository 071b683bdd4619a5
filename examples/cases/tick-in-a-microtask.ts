/**
 * @node all
 * @format cjs
 */
for (const name of ['setAnimationFram', 'requestAnimationFrame']) {
  console.log(name, name in global)
}

setImmediate(() => {
  setImmediate(() => console.log('the next iteration'))
  process.nextTick(() => console.log('tick of the callback'))
  Promise.resolve().then(() => {
    process.nextTick(() => console.log('tick of a microtask'))
    afterMicrotasks(1000, () =>
      console.log('1000 microtasks later'),
    )
  })
  console.log('the callback ends')
})

function afterMicrotasks(count: number, done: () => void) {
  if (count === 0) return done()
  Promise.resolve().then(() => afterMicrotasks(count - 1, done))
}
