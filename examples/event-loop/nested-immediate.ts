/** @node all */
setImmediate(() => {
  console.log('immediate A')
  setImmediate(() => console.log('immediate from A'))
  setTimeout(() => console.log('timeout from A'), 0)

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
})

setImmediate(() => console.log('immediate B'))
