/**
 * @node 14-26
 * @allow fs-write
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

await twice('throws.cjs', 'throw new Error("no database")')

await twice('throws.mjs', 'throw new Error("no database")')
await twice('name.mjs', 'import { no } from "fs"')
await twice('syntax.mjs', 'const')
await twice('missing.mjs', undefined)

async function twice(name: string, source: string | undefined) {
  const file = resolve(name)
  if (source !== undefined) writeFileSync(file, source)
  const first = await attempt(file)

  writeFileSync(file, '')
  console.log(
    name,
    '- first',
    first,
    '- second',
    await attempt(file),
  )
}

async function attempt(file: string) {
  try {
    if (file.endsWith('.cjs')) require(file)
    else await import(pathToFileURL(file).href)
    return 'works'
  } catch {
    return 'fails'
  }
}
