/**
 * @node 16-26
 */
const cell = new Int32Array(new SharedArrayBuffer(4))

console.log('not 0:', Atomics.waitAsync(cell, 0, 1).value)
const waiting = Atomics.waitAsync(cell, 0, 0, 300)
console.log('it is 0:', typeof waiting.value)

async function main() {
  const started = Date.now()
  await waiting
  const atOnce = Date.now() - started < 100
  console.log(
    'await waiting:',
    atOnce ? 'goes on at once' : 'slept',
  )
  console.log('await waiting.value:', await waiting.value)
}

setTimeout(() => console.log('timer of 400 ms'), 400)
main()
