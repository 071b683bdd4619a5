/**
 * @node 14-26
 */
import { createRequire } from 'node:module'

const page = './page.mts'

const first = await import(page)
const same = await import(page)
const other = await import(`${page}?v=2`)

console.log('same: ', same === first)
console.log('other:', other === first)

const require = createRequire(import.meta.url)
try {
  require(`${page}?v=3`)
} catch (error) {
  console.log('require:', Object(error).code)
}
