/** @node all */
function wait(ms: number) {
  const start = Date.now()
  while (Date.now() - start < ms) {
    // Time passes, and the event loop has to wait.
  }
}

setTimeout(() => console.log('10 ms, due at 10'), 10)
setTimeout(() => console.log('20 ms, due at 20'), 20)
wait(30)
setTimeout(() => console.log('10 ms, due at 40'), 10)
wait(30)
