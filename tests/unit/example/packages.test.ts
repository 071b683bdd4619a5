import { expect, it } from 'vitest'

import { packagesIn, possiblePackagesIn } from '../../../scripts/example/packages.ts'

it.each([
  ["import a from 'a'\nimport 'b/c'\n", ['a', 'b'], ['a', 'b']],
  ['require("@a/b/c.js")\n', ['@a/b'], ['@a/b']],
  ["createRequire(import.meta.url)('a')\n", [], ['a']],
  ["import.meta.resolve('a/package.json')\n", [], ['a']],
  ["for (const name of ['a', 'b']) require(name)\n", [], ['a', 'b']],
  ['require(`a/${file}`)\n', [], ['a']],
  ["import 'node:fs'\nimport './a.ts'\nread('/b', 'two words', '')\n", [], []],
])('packages of %j', (code, imported, possible) => {
  expect([packagesIn(code), [...possiblePackagesIn(code)]]).toEqual([imported, possible])
})
