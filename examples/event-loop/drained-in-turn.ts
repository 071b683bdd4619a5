/**
 * @node 12-26
 * @trace
 */
setTimeout(() => {
  process.nextTick(() => {
    console.log('tick 1')
    process.nextTick(() => console.log('tick 3'))
    queueMicrotask(() => {
      console.log('microtask 1')
      process.nextTick(() => console.log('tick 4'))
      queueMicrotask(() => console.log('microtask 2'))
    })
  })
  process.nextTick(() => console.log('tick 2'))
  Promise.resolve().then(() => console.log('promise'))
}, 1)
