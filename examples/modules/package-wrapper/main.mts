/**
 * @node 12-26
 */
import { createRequire } from 'node:module'
// @ts-expect-error: the package has no types
import { Color } from 'paint'

const require = createRequire(import.meta.url)
const required = require('paint')

const color = new required.Color()
console.log('instanceof Color?', color instanceof Color)
