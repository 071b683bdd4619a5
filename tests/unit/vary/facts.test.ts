import { afterAll, expect, it } from 'vitest'

import { discoverExamples } from '../../../scripts/example/discover.ts'
import { loadHeader } from '../../../scripts/example/load-header.ts'
import { readFacts, type Facts } from '../../../scripts/vary/facts.ts'
import { createProject } from '../../helpers/project.ts'

const project = createProject({
  'examples/a/plain.ts': "import { x } from 'node:fs'\n",
  'examples/a/awaits.ts': 'await null\n',
  'examples/a/enum.ts': 'enum Color { Red }\n',
  'examples/a/script.ts': '/** @format cjs */\nrequire("fs")\n',
  'examples/a/either.ts': '/** @format cjs */\nconsole.log(1)\n',
  'examples/a/suffix.cts': 'require("fs")\n',
  'examples/a/folder/main.ts': "import './side.mts'\n",
  'examples/a/folder/side.mts': 'await null\n',
})
afterAll(() => project.remove())

it.each<[string, Partial<Facts>]>([
  ['plain', { format: 'esm', hasFixedFormat: false }],
  [
    'awaits',
    {
      format: 'esm',
      hasFixedFormat: false,
      cannotConvert: 'top-level await cannot be compiled for CommonJS on Node.js 26.10.0',
    },
  ],
  ['enum', { format: 'esm', hasFixedFormat: false, cannotConvert: 'this TypeScript syntax cannot be erased' }],
  ['script', { format: 'cjs', hasFixedFormat: false, cannotConvert: 'require exists in CommonJS only' }],
  ['either', { format: 'cjs', hasFixedFormat: false }],
  ['suffix', { format: 'cjs', hasFixedFormat: true }],
  ['folder', { format: 'esm', hasFixedFormat: true }],
])('%s', (name, expected) => {
  const example = discoverExamples(project.root).examples.find(({ id }) => id === `a/${name}`)
  if (!example) throw new Error(`there is no ${name}`)
  const header = loadHeader(project.root, example)
  const [format] = header.formats
  const {
    code: _code,
    header: _header,
    ...facts
  } = readFacts(project.root, example, header, { node: '26.10.0', ...(format && { format }) })
  expect(facts).toEqual(expected)
})
