import { expect, it } from 'vitest'

import { findOneFormat } from '../../../scripts/compile/one-format.ts'

it.each<[string, object]>([
  ["import fs from 'node:fs'\nexport const x = 1\n", {}],
  ['await null\n', { esm: 'top-level await' }],
  ['async () => { await null }\n', {}],
  ['console.log(import.meta.url)\n', { esm: 'import.meta' }],
  ["void import('node:fs')\n", { esm: 'import()' }],
  ["const fs = require('node:fs')\n", { cjs: 'require' }],
  ['module.exports = { exports: 1 }\n', { cjs: 'module' }],
  ['console.log(__filename)\n', { cjs: '__filename' }],
  ['console.log(typeof require, { require: 1 }.require)\n', {}],
  ["import { createRequire } from 'node:module'\nconst require = createRequire('/')\nrequire('x')\n", {}],
  ["import module from 'node:module'\nmodule.builtinModules\n", {}],
])('%j', (source, expected) => {
  expect(findOneFormat(source, 'a.ts')).toEqual(expected)
})
