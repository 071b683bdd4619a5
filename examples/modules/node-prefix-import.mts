/**
 * @node 12-26
 */
import { createRequire } from 'module'

const require = createRequire(import.meta.url)
try {
  console.log('require:', typeof require('node:path').join)
} catch (error) {
  console.log('require:', codeOf(error))
}

import('node:path').then(
  (path) => console.log('import: ', typeof path.join),
  (error) => console.log('import: ', codeOf(error)), // never runs
)

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
