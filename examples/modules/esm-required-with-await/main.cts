attempt('before import():')

import('./square.mts').then(({ area }) => {
  console.log('import() gives', area)
  attempt('after import(): ')
})

function attempt(when: string) {
  try {
    console.log(when, require('./square.mts').area)
  } catch (error) {
    console.log(when, codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
