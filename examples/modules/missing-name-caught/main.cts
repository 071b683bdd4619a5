/**
 * @node 12-26
 */
console.log('the program runs')

import('./wrong.mts').catch((error) => {
  console.log('and continues after', error.name)
})
