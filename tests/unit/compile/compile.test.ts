import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { compileFile } from '../../../scripts/compile/compile-file.ts'
import { messageOf } from '../../helpers/errors.ts'
import { ROOT } from '../../helpers/project.ts'

const FOLDER = path.join(ROOT, 'tests/fixtures/compile')
const FILES = new Set(['examples/a/main.ts', 'examples/a/other.mts', 'examples/a/data.json'])

function compile(source: string, version: string, convert = false): string {
  return compileFile(source, 'examples/a/main.ts', FILES, { version, convert })
}

describe('a program compiled for each kind of version', () => {
  const source = readFileSync(path.join(FOLDER, 'main.ts'), 'utf8')
  const outputs = readdirSync(FOLDER).filter((name) => name.endsWith('.js'))

  it.each(outputs)('%s', async (name) => {
    const [, version = '', format] = /^(\d+\.\d+\.\d+)-(\w+)\.js$/.exec(name) ?? []
    await expect(compile(source, version, format === 'cjs')).toMatchFileSnapshot(path.join(FOLDER, name))
  })

  it.each(outputs)('%s: statements keep their line in the source', (name) => {
    const lines = readFileSync(path.join(FOLDER, name), 'utf8').split('\n')
    const marked = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1
    const wanted = source.split('\n').flatMap((line, at) => (line.includes('// here') ? [at + 1] : []))
    expect(["'first'", "'second'", "'third'"].map(marked)).toEqual(wanted)
  })
})

it('compiles private methods', () => {
  expect(messageOf(() => compile('class A {\n  #a() {}\n}\n', '12.22.12'))).toBe(undefined)
})

it.each([
  ['14.21.3', 'const a = /x/d\n', '1: the flag d of regular expressions cannot be compiled for Node.js 14.21.3.'],
  ['12.22.12', '\nawait 1\n', '2: top-level await cannot be compiled for Node.js 12.22.12.'],
  ['22.11.0', '{\n  using a = null\n}\n', '2: using cannot be compiled for Node.js 22.11.0.'],
  [
    '18.0.0',
    "import a from './a.json' with { type: 'json' }\n",
    '1: import attributes cannot be compiled for Node.js 18.0.0.',
  ],
  ['20.20.2', '\n\nnamespace A {\n  export const b = 1\n}\n', '3: this TypeScript syntax cannot be erased.'],
])('refuses for %s: %j', (version, source, message) => {
  expect(messageOf(() => compile(source, version))?.split('\n')[0]).toBe(`examples/a/main.ts:${message}`)
})

it('paths inside types stay blank', () => {
  const source = "import type { A } from './other.mts'\nlet a: import('./other.mts').A\nimport './other.mts'\n"
  expect(compile(source, '20.20.2').replaceAll(/ +/g, ' ')).toBe(" \nlet a \nimport './other.mjs'\n")
})

it.each([
  ['12.19.1', "import 'fs'     \nimport('node:fs')\n"],
  ['12.20.0', "import 'node:fs'\nimport('node:fs')\n"],
  ['14.13.0', "import 'fs'     \nimport('node:fs')\n"],
  ['14.13.1', "import 'node:fs'\nimport('node:fs')\n"],
])('the prefix node: in a declaration, for %s', (version, expected) => {
  expect(compile("import 'node:fs'\nimport('node:fs')\n", version)).toBe(expected)
})

it.each([
  ['import.meta', 'console.log(import.meta.url)\n'],
  ['import()', "import('node:fs')\n"],
  ['top-level await', 'for await (const a of []) console.log(a)\n'],
])('%s cannot be compiled for CommonJS', (name, source) => {
  expect(messageOf(() => compile(source, '26.10.0', true))?.split('\n')[0]).toBe(
    `examples/a/main.ts:1: ${name} cannot be compiled for CommonJS on Node.js 26.10.0.`,
  )
})
