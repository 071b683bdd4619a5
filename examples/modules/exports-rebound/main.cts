/**
 * @node all
 */
console.log('lost: required', require('./lost.cts'))
console.log('kept: required', require('./kept.cts'))
