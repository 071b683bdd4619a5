try {
  require('./square.mts')
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code)
}

import('./square.mts').then(({ area }) => {
  console.log('import() gives', area)
})
