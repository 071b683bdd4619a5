/**
 * @node 20-26
 * @allow child-process fs-write
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

writeFileSync(
  'preload.mjs',
  'await new Promise((done) => setTimeout(done, 5))',
)
writeFileSync(
  'main.cjs',
  `setTimeout(() => console.log('  timeout'), 0)
  setImmediate(() => console.log('  immediate'))
  process.nextTick(() => console.log('  tick'))
  Promise.resolve().then(() => console.log('  promise'))
  const end = Date.now() + 5
  while (Date.now() < end);`,
)

for (const args of [[], ['--import', './preload.mjs']]) {
  console.log(['node', ...args, 'main.cjs'].join(' '))
  const output = execFileSync(process.execPath, [
    ...args,
    'main.cjs',
  ])
  process.stdout.write(String(output))
}
