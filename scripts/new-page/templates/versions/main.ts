/** @node 10 */
setImmediate(() => {
  console.log('first immediate')
  Promise.resolve().then(() => console.log('microtask'))
})
setImmediate(() => console.log('second immediate'))
