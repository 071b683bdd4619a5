/**
 * @node 20-26
 */
const loading = import('./settings.mts')
attempt('at once:')
loading.then(() => attempt('later:  '))

function attempt(when: string) {
  try {
    console.log(when, require('./settings.mts').size)
  } catch (error) {
    console.log(when, codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
