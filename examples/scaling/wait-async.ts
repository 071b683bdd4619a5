/** @node all */
const cell = new Int32Array(new SharedArrayBuffer(4))
const { waitAsync } = Object(Atomics)

console.log('waitAsync', typeof waitAsync)

if (waitAsync) {
  const { async, value } = waitAsync(cell, 0, 0)
  console.log('async', async)
  Object(value).then((result: string) =>
    console.log('woken', result),
  )
  setTimeout(() => console.log('timer of 10 ms'), 10)
  setTimeout(() => Atomics.notify(cell, 0), 200)
}
