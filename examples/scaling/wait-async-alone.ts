/** @node 16-26 */
const cell = new Int32Array(new SharedArrayBuffer(4))

async function main() {
  const { value } = Atomics.waitAsync(cell, 0, 0, 500)
  console.log('woken', await value)
}

process.on('exit', () => console.log('nothing left to do'))
main()
