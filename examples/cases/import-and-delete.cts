/**
 * @node 12-26
 * @allow fs-write
 */
const { unlinkSync, writeFileSync } = require('fs')
const { pathToFileURL } = require('url')

for (const file of ['module.cjs', 'module.mjs']) {
  writeFileSync(file, 'console.log("  it runs")')
}

console.log('require')
require(`${process.cwd()}/module.cjs`)

console.log('import()')
import(pathToFileURL('module.mjs').href).catch((error) =>
  // never runs on Node 26: the file has been read
  console.log(`  ${error.code}`),
)
unlinkSync('module.mjs')
console.log('  the file is deleted')
