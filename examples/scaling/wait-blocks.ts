/** @node all */
const cell = new Int32Array(new SharedArrayBuffer(4))

setTimeout(() => console.log('timer of 10 ms'), 10)

Atomics.wait(cell, 0, 0, 200)
console.log('the main thread has waited')
