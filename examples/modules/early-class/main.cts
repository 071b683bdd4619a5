const { createChild } = require('./parent.cts')

console.log('both are loaded')
console.log(createChild().parent())
