/**
 * @node 12-26 20.18.3 20.19.0 22.11.0 22.12.0
 * @expect throws SyntaxError on 13.14-14.12
 */
import { createRequire } from 'node:module'
// @ts-expect-error: the package has no types
import { file, Color } from 'paint'

const require = createRequire(import.meta.url)
const required = require('paint')

console.log('import: ', file)
console.log('require:', required.file)
console.log('the same Color?', required.Color === Color)
