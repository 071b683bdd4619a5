/**
 * @node 12-26
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

console.log('require ./colors =', require('./colors').name)
console.log('require ./shades =', require('./shades').name)

run()

async function run() {
  await attempt('./colors')
  await attempt('./colors.js')
  await attempt('./shades')
  await attempt('./shades/index.js')
}

async function attempt(specifier: string) {
  try {
    const colors = await import(specifier)
    console.log('import', specifier, '=', colors.name)
  } catch (error) {
    console.log('import', specifier, '=', codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
