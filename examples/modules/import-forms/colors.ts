const first = 'blue'

export const count = 2
export { first as default }
export { first as 'not an identifier' }
export * from './shades.ts'
export * as shades from './shades.ts'
