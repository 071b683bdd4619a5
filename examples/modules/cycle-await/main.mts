/**
 * @node 16-26
 * @expect exit 13
 */
export const first = 1
console.log('main starts')

const { second } = await import('./second.mts')
console.log('main ends', second) // never runs: it waits
