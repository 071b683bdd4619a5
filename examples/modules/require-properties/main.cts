const { basename } = require('node:path')

console.log('main is main', require.main === module)

const file = require.resolve('./greeting.cts')
console.log('resolved', basename(file))
console.log('cached before', file in require.cache)

const greeting = require('./greeting.cts')
console.log('cached after', file in require.cache)
console.log('same', require.cache[file]?.exports === greeting)

delete require.cache[file]
const again = require('./greeting.cts')
console.log('same after delete', again === greeting)
