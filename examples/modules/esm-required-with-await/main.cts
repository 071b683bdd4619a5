try {
  require('./square.mts')
} catch (error) {
  console.log(codeOf(error))
}

import('./square.mts').then(({ area }) => {
  console.log('import() gives', area)
})

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
