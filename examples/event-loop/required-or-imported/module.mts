process.nextTick(() => console.log('required .mts: tick'))
Promise.resolve().then(() => {
  console.log('required .mts: promise')
})
