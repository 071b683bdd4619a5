/**
 * @node all
 */
const first = require('./late.cts')

setTimeout(() => {
  console.log('first request', first)
  console.log('later request', require('./late.cts'))
}, 10)
