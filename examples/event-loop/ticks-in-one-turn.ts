/**
 * @node 11-26
 * @trace
 */
function callback(number: number) {
  console.log(`callback ${number}`)
  process.nextTick(() => console.log(`tick ${number}`))
  Promise.resolve().then(() => console.log(`promise ${number}`))
}

setImmediate(() => {
  callback(1)
  setImmediate(() => console.log('next iteration of the loop'))
})
setImmediate(callback, 2)
