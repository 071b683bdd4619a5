export const second = 2
console.log('second starts')

const { first } = await import('./main.mts')
console.log('second ends', first) // never runs: it waits
