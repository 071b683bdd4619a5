const counter = require('./counter.cts')
const { count } = require('./counter.cts')

counter.increment()

console.log('getter', counter.count)
console.log('destructured getter', count)
