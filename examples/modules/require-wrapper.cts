/**
 * @node 12-26
 * @allow child-process
 */
const { execFileSync } = require('child_process')

// @ts-expect-error: TypeScript does not know of the wrapper
const received: unknown[] = [...arguments]
const named = [exports, require, module, __filename, __dirname]

console.log('arguments', received.length)
for (const [index, value] of received.entries()) {
  console.log(typeof value, value === named[index])
}

const code = `
  console.log('this is exports', this === exports)
  for (const name of ['exports', 'require', 'module'])
    console.log(name, 'is global', name in globalThis)`

console.log('with node -e')
console.log(
  String(execFileSync(process.execPath, ['-e', code])).trim(),
)
