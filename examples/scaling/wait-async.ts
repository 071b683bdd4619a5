/** @node all */
const cell = new Int32Array(new SharedArrayBuffer(4))

console.log('waitAsync', typeof Atomics.waitAsync)

async function main() {
  setTimeout(() => console.log('timer of 10 ms'), 10)
  setTimeout(() => Atomics.notify(cell, 0), 200)
  const { async, value } = Atomics.waitAsync(cell, 0, 0)
  console.log('async', async)
  console.log('woken', await value)
}

if ('waitAsync' in Atomics) main()
