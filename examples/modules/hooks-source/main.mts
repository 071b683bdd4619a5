/**
 * @node 22-26
 */
import { createRequire, registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'answer'
      ? { url: 'virtual:answer', shortCircuit: true }
      : next(specifier, context) // never runs: nothing else loads
  },
  load(url, context, next) {
    const source = 'exports.value = 42'
    return url === 'virtual:answer'
      ? { format: 'commonjs', source, shortCircuit: true }
      : next(url, context) // never runs: nothing else loads
  },
})

const require = createRequire(import.meta.url)
// @ts-expect-error: the hook provides it
const imported = await import('answer')

console.log('import: ', imported.value)
console.log('require:', require('answer').value)
