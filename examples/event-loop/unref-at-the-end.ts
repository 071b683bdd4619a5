/** @node all 18.18.0 20.2.0 20.3.0 */
setTimeout(() => console.log('the timer ran'), 50).unref()

setImmediate(() => {
  const start = Date.now()
  while (Date.now() - start < 100) {
    // The timer is due, and this is the last work.
  }
  console.log('the last callback')
})

process.on('exit', () => console.log('exit'))
