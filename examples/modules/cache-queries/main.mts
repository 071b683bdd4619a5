/**
 * @node 14-26
 */
import { createRequire } from 'node:module'

const page = './page.mts'
const legacy = './legacy.cts'

const first = await import(page)
const second = await import(`${page}?v=2`)
console.log('page:  ', second === first)

const old = await import(legacy)
const next = await import(`${legacy}?v=2`)
console.log('legacy:', next === old)
console.log('its exports:', next.default === old.default)

const require = createRequire(import.meta.url)
try {
  require(`${page}?v=3`)
} catch (error) {
  console.log('require:', codeOf(error))
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
