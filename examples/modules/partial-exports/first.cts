exports.done = false
const second = require('./second.cts')
console.log('first: second.done is', second.done)
exports.done = true
