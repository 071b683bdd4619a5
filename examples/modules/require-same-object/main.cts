/**
 * @node all
 */
console.log('main starts')
const counter = require('./counter.cts')
console.log('main goes on')

const again = require('./counter.cts')
const other = require('./other.cts')

console.log('asked again', counter === again)
console.log('asked elsewhere', counter === other.counter)
