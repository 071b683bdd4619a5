/**
 * @node all
 */
const counter = require('./counter.cts')
const { count, increment } = counter

increment()

console.log('property', counter.count)
console.log('destructured', count)
