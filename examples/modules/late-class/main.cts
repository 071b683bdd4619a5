/**
 * @expect throws TypeError
 */
const { createChild } = require('./parent.cts')

console.log('both are loaded')
createChild().parent()
