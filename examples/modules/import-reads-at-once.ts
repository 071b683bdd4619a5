/**
 * @allow fs-write
 */
import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

writeFileSync('dependency.mjs', 'console.log("dependency runs")')
writeFileSync('module.mjs', 'import "./dependency.mjs"')

const promise = import(resolve('module.mjs'))
rmSync('module.mjs')
rmSync('dependency.mjs')
console.log('both files are gone')

await promise
