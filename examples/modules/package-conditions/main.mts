/**
 * @node 12-26
 */
import { createRequire } from 'node:module'
// @ts-expect-error: the package has no types
import { file, Color } from 'paint'

const require = createRequire(import.meta.url)
const required = require('paint')

console.log('import: ', file)
console.log('require:', required.file)

const color = new required.Color()
console.log('instanceof Color?', color instanceof Color)
