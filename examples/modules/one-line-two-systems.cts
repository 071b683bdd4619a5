/**
 * @node 12-26
 * @allow fs-write
 */
const { writeFileSync } = require('fs')
const { resolve } = require('path')
const { pathToFileURL } = require('url')

// Some versions also warn about a file that fails.
process.removeAllListeners('warning')
writeFileSync('data.json', '{}')

async function run() {
  await compare('require("./data.json")')
  await compare('import "fs"')
  await compare('await 0')
  await compare('import.meta.url')
  await compare('__filename')
  await compare('with (Math) {}')
}

let count = 0

async function compare(line: string) {
  count++
  console.log(line)
  const cjs = resolve(`${count}.cjs`)
  const mjs = resolve(`${count}.mjs`)
  writeFileSync(cjs, line)
  writeFileSync(mjs, line)
  await attempt('  .cjs', async () => require(cjs))
  await attempt('  .mjs', () => import(pathToFileURL(mjs).href))
}

async function attempt(end: string, load: () => Promise<unknown>) {
  const outcome = load().then(() => 'works')
  console.log(end, await outcome.catch((error) => error.name))
}

run()
