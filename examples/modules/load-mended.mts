/**
 * @node 14-26
 * @allow fs-write
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

await twice('missing', undefined)
await twice('syntax', 'const')
await twice('name', 'import { no } from "fs"')
await twice('throws', 'throw new Error("no database")')

async function twice(name: string, source: string | undefined) {
  const file = resolve(`${name}.mjs`)
  const { href } = pathToFileURL(file)

  if (source !== undefined) writeFileSync(file, source)
  console.log(name, '1', await attempt(href))
  writeFileSync(file, '')
  console.log(name, '2', await attempt(href))
}

async function attempt(href: string) {
  try {
    await import(href)
    return 'works'
  } catch (error) {
    return error instanceof Error ? error.name : error
  }
}
