/**
 * @node 14-26
 * @allow fs-write
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const typed = 'export const n: number = 1'
mkdirSync('node_modules/typed', { recursive: true })
writeFileSync('typed.mts', typed)
writeFileSync('node_modules/typed/index.mts', typed)

await attempt('typed.mts')
await attempt('node_modules/typed/index.mts')

async function attempt(file: string) {
  try {
    const { n } = await import(pathToFileURL(resolve(file)).href)
    console.log(file, '=', n)
  } catch (error) {
    console.log(file, '=', codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
