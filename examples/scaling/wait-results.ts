/** @node all */
const cell = new Int32Array(new SharedArrayBuffer(4))

Atomics.store(cell, 0, 7)

console.log('while it is 1:', Atomics.wait(cell, 0, 1))
console.log('while it is 7:', Atomics.wait(cell, 0, 7, 100))
