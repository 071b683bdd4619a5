// @ts-expect-error: there are no types for the .cjs file
import colors, { blue } from './colors.cjs'

console.log(Object.keys(colors))
console.log('blue is', blue)
