exports.a = 1
exports = { b: 2 }
exports.c = 3

console.log('lost: exports', exports)
console.log('lost: module.exports', module.exports)
