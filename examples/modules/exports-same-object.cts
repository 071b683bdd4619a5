/**
 * @node all
 */
console.log('exports', exports === module.exports)
console.log('this', this === module.exports)

exports.a = 1
console.log(module.exports)
