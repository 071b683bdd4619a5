/**
 * @node all 22.11.0 22.12.0
 * @allow fs-write
 */
const { writeFileSync } = require('fs')
const { resolve } = require('path')

const file = resolve('typed.ts')
writeFileSync(file, 'const n: number = 1; console.log("runs")')

console.log('features.typescript:', process.features.typescript)
try {
  require(file)
} catch (error) {
  // never runs on Node 26: it knows types
  console.log(`${error}`)
}
