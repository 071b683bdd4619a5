/**
 * @node 12-26
 */
import('./counter.mts').then((counter) => {
  counter.count = 5
  console.log('without an error', counter.count)

  strictly(counter)
})

function strictly(counter: { count: number }) {
  'use strict'
  try {
    counter.count = 5
  } catch (error) {
    console.log(error instanceof Error && error.name)
  }
}
