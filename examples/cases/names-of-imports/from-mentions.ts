// @ts-expect-error: there are no types for the file
import { name } from './mentions.cts'

console.log('mentioned, never set:', name)
