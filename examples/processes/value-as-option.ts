/**
 * @node all
 * @allow child-process fs-write
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const name = '-a'
writeFileSync(name, '')
writeFileSync('.secret', '')

console.log(String(execFileSync('ls', [name])).trim())
console.log('---')
console.log(String(execFileSync('ls', ['--', name])).trim())
