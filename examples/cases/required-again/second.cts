const first = require('./first.cts')
console.log('    second: first has', Object.keys(first).join())
