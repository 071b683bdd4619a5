/** @node 16-26 */
const cell = new Int32Array(new SharedArrayBuffer(4))
const { value } = Object(Atomics).waitAsync(cell, 0, 0, 500)

value.then((result: string) => console.log('woken', result))
process.on('exit', () => console.log('nothing left to do'))
