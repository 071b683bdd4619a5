/**
 * @node 12-26
 * @allow fs-write
 */
import { writeFileSync } from 'fs'
import { resolve } from 'path'
import { pathToFileURL } from 'url'

writeFileSync('settings.json', '{ "size": 10 }')
run()

async function run() {
  await attempt('none.mjs', '')
  await attempt('assert.mjs', 'assert { type: "json" }')
  await attempt('with.mjs', 'with { type: "json" }')
}

async function attempt(name: string, attribute: string) {
  writeFileSync(name, `import './settings.json' ${attribute}`)
  try {
    await import(pathToFileURL(resolve(name)).href)
    console.log('works:', attribute)
  } catch (error) {
    console.log('fails:', attribute || codeOf(error))
  }
}

function codeOf(error: unknown) {
  return error instanceof Error && 'code' in error
    ? error.code
    : error
}
