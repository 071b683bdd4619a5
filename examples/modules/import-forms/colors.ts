const favorite = 'blue'

export const count = 2
export { favorite as default }
export { favorite as 'not an identifier' }
export * from './shades.ts'
export * as shades from './shades.ts'
