/**
 * @node 20-26
 */
import('./settings.mts').then(() => {
  console.log('later:  ', require('./settings.mts').size)
})

try {
  console.log('at once:', require('./settings.mts').size)
} catch (error) {
  console.log('at once:', codeOf(error))
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
