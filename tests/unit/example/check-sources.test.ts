import { afterAll, expect, it } from 'vitest'

import { checkSources } from '../../../scripts/example/check-sources.ts'
import { findExample } from '../../../scripts/example/find-example.ts'
import { messageOf } from '../../helpers/errors.ts'
import { createProject } from '../../helpers/project.ts'

const MAIN = "console.log('main')\n"
const project = createProject({ 'examples/b/other.ts': MAIN })

afterAll(project.remove)

/** The message about a folder with this file besides its entry; undefined if it passes. */
function check(name: string, text: string | Buffer): string | undefined {
  project.write({ 'examples/a/one/main.ts': MAIN, [`examples/a/one/${name}`]: text })
  const example = findExample(project.root, 'a/one')
  return example && messageOf(() => checkSources(project.root, example))
}

it.each<[what: string, name: string, text: string | Buffer, message: string]>([
  [
    'another encoding',
    'latin.js',
    Buffer.from("'caf\u00e9'\n", 'latin1'),
    'examples/a/one/latin.js: this code is not in UTF-8.\n  Save it as UTF-8.',
  ],
  [
    'NUL',
    'nul.mjs',
    "'a\0b'\n",
    'examples/a/one/nul.mjs:1: U+0000 does not show.\n  Write it as an escape, \\u{0000}, or remove it.',
  ],
  [
    'a hidden character',
    'hidden.js',
    '\n// \u202E\n',
    'examples/a/one/hidden.js:2: U+202E does not show.\n  Write it as an escape, \\u{202E}, or remove it.',
  ],
  [
    'a tag',
    'tagged.mts',
    '/** @node 18 */\n',
    'examples/a/one/tagged.mts:1: @node is not read here: the header is in examples/a/one/main.ts.\n  Move it to the JSDoc block at the top of examples/a/one/main.ts; in prose, write it in backticks.',
  ],
  [
    'a file of another example',
    'reading.cts',
    "\nrequire('../../b/other.ts')\n",
    'examples/a/one/reading.cts:2: examples/b/other.ts does not belong to this example, which reads its own files and packages only.\n  Make the example a folder with a copy of that file, or write its content into the program.',
  ],
  [
    'too much',
    'long.cjs',
    `${'1\n'.repeat(2 ** 15)}\n`,
    'examples/a/one/long.cjs: code must not be larger than 64 KiB.\n  Shorten it: an example has 5 to 40 lines.',
  ],
])('%s in code is refused', (_, name, text, message) => {
  expect(check(name, text)).toBe(message)
  project.write({ [`examples/a/one/${name}`]: '' })
})

it.each([
  ['data.txt', "\u202E // @node 18\n'../../b/other.ts'\n"],
  ['data.json', '"@node 18"'],
])('%s is data, of which nothing is asked', (name, text) => {
  expect(check(name, text)).toBe(undefined)
})
