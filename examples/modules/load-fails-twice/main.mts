/**
 * @node 14-26
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

for (const attempt of [1, 2]) {
  try {
    require('./broken.cts')
  } catch (error) {
    console.log('require', attempt, `${error}`)
  }
}
for (const attempt of [1, 2]) {
  try {
    await import('./broken.mts')
  } catch (error) {
    console.log('import', attempt, `${error}`)
  }
}
