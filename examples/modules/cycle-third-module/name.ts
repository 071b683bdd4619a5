export const name = 'first'
