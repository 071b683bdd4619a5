/**
 * @node all
 */
console.log('main starts')
const counter = require('./counter.cts')
console.log('main continues')

const again = require('./counter.cts')
const other = require('./other.cts')

console.log('required again', counter === again)
console.log('required elsewhere', counter === other.counter)
