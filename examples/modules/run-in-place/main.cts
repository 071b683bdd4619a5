/**
 * @node all
 */
console.log('1 main starts')
require('./side.cts')

try {
  require('./no-such-file.cts')
} catch (error) {
  console.log('3', codeOf(error))
}

console.log('4 main ends')

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
