/**
 * @node all
 */
const counter = require('./counter.cts')
const { count } = counter

counter.increment()

console.log('getter', counter.count)
console.log('destructured getter', count)
