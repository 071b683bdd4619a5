/** @node 10 */
setTimeout(() => {
  console.log('first timer')
  Promise.resolve().then(() => console.log('microtask'))
})
setTimeout(() => console.log('second timer'))
