console.log('second starts')

// never runs: main.mts waits for this module
const { first } = await import('./main.mts')
console.log('second ends', first)

export const second = 2
