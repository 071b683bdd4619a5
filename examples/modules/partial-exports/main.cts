/**
 * @node all
 */
const first = require('./first.cts')
const second = require('./second.cts')

console.log('main: first.done is', first.done)
second.lookAgain()
