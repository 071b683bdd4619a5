/** @node all */
let calls = 0
setInterval(() => calls++, 10).unref()

setTimeout(() => console.log('200 ms are over'), 200)

process.on('exit', () => {
  console.log(`exit, the interval has run: ${calls > 0}`)
})
