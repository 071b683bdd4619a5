/** @node all */
process.on('uncaughtException', (error) => {
  console.log(`caught: ${error.message}`)
})

setImmediate(() => {
  process.nextTick(() => console.log('tick of immediate 1'))
  Promise.resolve().then(() => {
    console.log('promise of immediate 1')
  })
  throw new Error('immediate 1 has failed')
})

setImmediate(() => console.log('immediate 2'))
setImmediate(() => console.log('immediate 3'))
