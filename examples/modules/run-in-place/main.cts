console.log('1 main starts')
require('./side.cts')
console.log('3 main ends')
require('./side.cts')
