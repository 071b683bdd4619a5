/**
 * @node all
 * @format cjs
 */
import { readFileSync } from 'fs'

const callback = () => console.log('never printed')

const result = readFileSync(__filename, callback as {})
console.log(`returned a Buffer: ${Buffer.isBuffer(result)}`)

setTimeout(() => console.log('nobody called the callback'), 100)
