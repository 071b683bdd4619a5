console.log('loaded.mts runs')

export type Size = number
