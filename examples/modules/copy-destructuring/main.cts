const counter = require('./counter.cts')
const { count } = require('./counter.cts')

counter.increment()

console.log('property', counter.count)
console.log('destructured', count)
