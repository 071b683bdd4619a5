/** @trace */
setTimeout(() => console.log('timer'))

Promise.resolve().then(() => console.log('microtask'))
process.nextTick(() => console.log('tick'))

console.log('main script')
