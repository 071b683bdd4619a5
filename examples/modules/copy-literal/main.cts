/**
 * @node all
 */
const counter = require('./counter.cts')

counter.increment()

console.log('property', counter.count)
console.log('assigned', counter.assigned)
console.log('function', counter.getCount())
