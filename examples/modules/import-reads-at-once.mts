/**
 * @node 14-26
 * @allow fs-write
 */
import { unlinkSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

writeFileSync('dependency.mjs', 'console.log("dependency runs")')
writeFileSync('module.mjs', 'import "./dependency.mjs"')

const promise = import(pathToFileURL(resolve('module.mjs')).href)
unlinkSync('module.mjs')
unlinkSync('dependency.mjs')
console.log('both files are gone')

try {
  await promise
} catch (error) {
  // never runs on Node 26: the files have been read
  console.log(codeOf(error))
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
