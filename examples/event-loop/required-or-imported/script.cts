process.nextTick(() => console.log('imported .cts: tick'))
Promise.resolve().then(() => {
  console.log('imported .cts: promise')
})
