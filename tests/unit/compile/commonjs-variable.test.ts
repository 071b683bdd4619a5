import { expect, it } from 'vitest'

import { findCommonJsVariable } from '../../../scripts/compile/commonjs-variable.ts'

it.each<[string, string | undefined]>([
  ["import fs from 'node:fs'\nexport const x = 1\n", undefined],
  ["const fs = require('node:fs')\n", 'require'],
  ['module.exports = { exports: 1 }\n', 'module'],
  ['console.log(__filename)\n', '__filename'],
  ['console.log(typeof require, { require: 1 }.require)\n', undefined],
  ["import { createRequire } from 'node:module'\nconst require = createRequire('/')\nrequire('x')\n", undefined],
  ["import module from 'node:module'\nmodule.builtinModules\n", undefined],
])('%j', (source, expected) => {
  expect(findCommonJsVariable(source, 'a.ts')).toBe(expected)
})
