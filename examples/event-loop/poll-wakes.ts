/** @node all */
import { pbkdf2 } from 'node:crypto'

const start = Date.now()
const since = () => (Date.now() - start < 1000 ? 'soon' : 'late')

const timer = setTimeout(
  () => console.log(`timer: ${since()}`), // never runs: cleared
  5000,
)

pbkdf2('secret', 'salt', 1000, 64, 'sha512', () => {
  console.log(`result: ${since()}`)
  clearTimeout(timer)
})
