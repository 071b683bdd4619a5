exports.early = true
console.log('  first starts, requires second')
require('./second.cts')
exports.late = true
console.log('  first ends')
