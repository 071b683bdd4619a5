/**
 * @node 16-26
 * @expect exit 13
 */
console.log('main starts')

// never runs: the promise stays pending
const { second } = await import('./second.mts')
console.log('main ends', second)

export const first = 1
