import './greeting.ts'
import anyName from './colors.ts'
import { default as same, count as howMany } from './colors.ts'
import { 'not an identifier' as text } from './colors.ts'
import * as colors from './colors.ts'
import settings from './settings.json' with { type: 'json' }

console.log(anyName, same, howMany, text, settings.size)
console.log(Object.keys(colors))
console.log(colors.shades.dark, colors.dark)

const again = await import('./colors.ts')
console.log(again === colors)
