/**
 * @node 12-26 20.18.3 20.19.0 22.11.0
 * @allow child-process fs-read fs-write
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

const plain = 'console.log(typeof require)'
const modern = `import 'path'; ${plain}`

mkdirSync('old')
mkdirSync('new')
mkdirSync('unsaid')
writeFileSync('old/package.json', '{ "type": "commonjs" }')
writeFileSync('new/package.json', '{ "type": "module" }')
writeFileSync('unsaid/package.json', '{}')

show('new/by-extension.cjs', plain)
show('old/by-extension.mjs', plain)
show('old/by-package.js', plain)
show('new/by-package.js', plain)
show('unsaid/plain.js', plain)
show('unsaid/modern.js', modern)

function show(file: string, code: string) {
  writeFileSync(file, code)
  const { stdout } = spawnSync(process.execPath, [file])
  const kinds = new Map([
    ['function', 'CommonJS'],
    ['undefined', 'ES module'],
  ])
  const kind = kinds.get(String(stdout).trim()) ?? 'does not run'
  console.log(file.padEnd(21), kind)
}
