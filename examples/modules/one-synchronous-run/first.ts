queueMicrotask(() => console.log('microtask of first'))
process.nextTick(() => console.log('nextTick of first'))

console.log('first')
