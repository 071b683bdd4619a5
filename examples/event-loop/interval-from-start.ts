/** @node all */
let first = true

const interval = setInterval(() => {
  console.log('interval')
  if (!first) return clearInterval(interval)
  first = false

  const start = Date.now()
  while (Date.now() - start < 80) {
    // Most of the interval passes in here.
  }
  setTimeout(() => console.log('60 ms since the callback'), 60)
}, 100)
