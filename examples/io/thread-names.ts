/**
 * @node 18 22 24 26
 * @allow fs-read
 * @format cjs
 */
import { readFileSync, readdirSync, stat } from 'node:fs'

stat('/', () => {
  const counts = new Map<string, number>()
  for (const id of readdirSync('/proc/self/task')) {
    const file = `/proc/self/task/${id}/comm`
    const name = readFileSync(file, 'utf8').trim()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for (const [name, count] of [...counts].sort())
    console.log(`${count} ${name}`)
})
