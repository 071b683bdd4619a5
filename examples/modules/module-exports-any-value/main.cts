/**
 * @node all
 */
const answer = require('./answer.cts')
const greet = require('./greet.cts')

console.log(answer)
console.log(greet('Ann'))
console.log('keys', Object.keys(greet))
