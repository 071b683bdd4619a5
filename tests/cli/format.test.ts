import { readFileSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

import { afterAll, beforeEach, expect, it } from 'vitest'

import { renderReference } from '../../scripts/example/header-reference.ts'
import { runNode } from '../helpers/command.ts'
import { createSite } from '../helpers/project.ts'

const OPEN = '<!-- header reference: npm run format writes it -->'
const CLOSE = '<!-- /header reference -->'
const UNLIKE: Readonly<Record<string, string>> = {
  'texts/code.ts': 'const   a = "one";\n',
  'texts/data.json': '{"a":1}',
  'docs/zh/a/one.md': '---\ntitle: 一\n---\n\n# 一\n\n用fs读\n',
  'docs/en/a/one.md': 'It is  left alone,as all English.\n',
  'CONTRIBUTING.md': `${OPEN}\n${CLOSE}\n`,
}
const ALIKE: Readonly<Record<string, string>> = {
  ...UNLIKE,
  'texts/code.ts': "const a = 'one'\n",
  'texts/data.json': '{ "a": 1 }\n',
  'docs/zh/a/one.md': '---\ntitle: 一\n---\n\n# 一\n\n用 fs 读\n',
  'CONTRIBUTING.md': `${OPEN}\n\n${renderReference('en')}\n\n${CLOSE}\n`,
}
const PLACES = ['texts', 'docs/zh', 'docs/en', 'CONTRIBUTING.md']
const site = createSite({}, { '.oxfmtrc.json': '.oxfmtrc.json' })

beforeEach(() => site.write(UNLIKE))
afterAll(() => site.remove())

async function format(...args: string[]) {
  const { stderr, ...finished } = await runNode([site.path('scripts/format.ts'), ...args], site.root)
  return { ...finished, stderr: stripVTControlCharacters(stderr) }
}

/** The texts that this test is about. */
function texts(): Record<string, string> {
  return Object.fromEntries(Object.keys(UNLIKE).map((file) => [file, readFileSync(site.path(file), 'utf8')]))
}

it('--check tells what is not as it should be, and writes nothing', async () => {
  expect(await format('--check', ...PLACES)).toEqual({
    code: 1,
    stdout: `texts/code.ts: this is not formatted.
  Run npm run format -- texts/code.ts
texts/data.json: this is not formatted.
  Run npm run format -- texts/data.json
CONTRIBUTING.md: the header reference is out of date.
  Run npm run format.
docs/zh/a/one.md:7: this Chinese is not formatted; it should be: 用 fs 读
  Run npm run format. Put code and messages of programs between backticks.
`,
    stderr: '',
  })
  expect(texts()).toEqual(UNLIKE)
})

it('mends all of it at once; then nothing is left to do', async () => {
  expect(await format(...PLACES)).toMatchObject({ code: 0, stderr: '' })
  expect(texts()).toEqual(ALIKE)
  expect(await format('--check', ...PLACES)).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await format(...PLACES)).toMatchObject({ code: 0, stderr: '' })
  expect(texts()).toEqual(ALIKE)
})

it('mends only what is named', async () => {
  expect(await format('docs/zh/a/one.md')).toMatchObject({ code: 0, stderr: '' })
  expect(texts()).toEqual({ ...UNLIKE, 'docs/zh/a/one.md': ALIKE['docs/zh/a/one.md'] })
})

it('code that cannot be parsed is told beside what is not formatted', async () => {
  site.write({ 'broken/code.ts': 'const a = {\n', 'broken/data.json': '{"a":1}' })
  expect(await format('--check', 'broken')).toEqual({
    code: 1,
    stdout: 'broken/data.json: this is not formatted.\n  Run npm run format -- broken/data.json\n',
    stderr: expect.stringMatching(/^[^]*Expected `}` but found `EOF`[^]*broken\/code\.ts:2:1[^]*$/),
  })
})

/** Texts as other systems and editors save them: with a byte order mark, other line breaks, and no end. */
const FOREIGN: Readonly<Record<string, string>> = {
  'docs/zh/a/bom.md': '\uFEFF---\r\ntitle: 一\r\n---\r\n\r\n# 一\r\n\r\n- 见[上](./one)（用fs）\r\n- 写',
  'docs/en/a/cr.md': '---\rtitle: One\r---\r\r# One\r',
  'docs/notes.yaml': '\uFEFFa: 1\r\n',
  'examples/a/one.ts': "\uFEFFconsole.log('one')\r\n",
  'examples/a/two.recording.yaml': 'a: 1\r\nb: 2',
  'examples/a/data.txt': 'a\r\n',
}
const PLAIN: Readonly<Record<string, string>> = {
  'docs/zh/a/bom.md': '---\ntitle: 一\n---\n\n# 一\n\n- 见[上](./one)（用 fs）\n- 写\n',
  'docs/en/a/cr.md': '---\ntitle: One\n---\n\n# One\n',
  'docs/notes.yaml': 'a: 1\n',
  'examples/a/one.ts': "console.log('one')\n",
  'examples/a/two.recording.yaml': 'a: 1\nb: 2\n',
  'examples/a/data.txt': 'a\r\n',
}

it('pages, programs and recordings become UTF-8 with line feeds; data of examples stays', async () => {
  site.write(FOREIGN)
  const files = Object.keys(FOREIGN)
  const next = 'Run npm run format.'
  const mark = 'it begins with a byte order mark.'
  const lineBreak = 'this line does not end with a line feed alone.'
  const end = 'the last line does not end.'
  const { stdout } = await format('--check', ...files)
  expect(stdout.split('\n').filter((line) => / (?:mark|alone|end)\.$/.test(line))).toEqual([
    `docs/notes.yaml:1: ${mark}`,
    `docs/notes.yaml:1: ${lineBreak}`,
    `docs/en/a/cr.md:1: ${lineBreak}`,
    `docs/zh/a/bom.md:1: ${mark}`,
    `docs/zh/a/bom.md:1: ${lineBreak}`,
    `docs/zh/a/bom.md:8: ${end}`,
    `examples/a/one.ts:1: ${mark}`,
    `examples/a/one.ts:1: ${lineBreak}`,
    `examples/a/two.recording.yaml:1: ${lineBreak}`,
    `examples/a/two.recording.yaml:2: ${end}`,
  ])
  expect(stdout.split('\n').filter((line) => line === `  ${next}`)).toHaveLength(10)
  expect(await format(...files)).toMatchObject({ code: 0, stderr: '' })
  expect(Object.fromEntries(files.map((file) => [file, readFileSync(site.path(file), 'utf8')]))).toEqual(PLAIN)
  expect(await format('--check', ...files)).toEqual({ code: 0, stdout: '', stderr: '' })
})

it('what is not text is named, and stays', async () => {
  site.write({ 'docs/en/a/nul.md': 'a\n\nb\0\n' })
  writeFileSync(site.path('docs/en/a/latin.md'), Buffer.from('caf\u00E9\r\n', 'latin1'))
  const files = ['docs/en/a/latin.md', 'docs/en/a/nul.md']
  const before = files.map((file) => readFileSync(site.path(file)))
  const found = `docs/en/a/latin.md: this is not text in UTF-8.
  Save it as UTF-8.
docs/en/a/nul.md:3: this line contains the character NUL.
  Remove it; in a program, write \\0.
`
  expect(await format('--check', ...files)).toEqual({ code: 1, stdout: found, stderr: '' })
  expect(await format(...files)).toMatchObject({ code: 0 })
  expect(files.map((file) => readFileSync(site.path(file)))).toEqual(before)
})

it('wrong usage', async () => {
  expect(await format('--fix')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      "Unknown option '--fix'. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- \"--fix\"\nnpm run format -- --help explains the options.\n",
  })
  expect(texts()).toEqual(UNLIKE)
})

it('a text that is right, and has no code, is right', async () => {
  site.write({ 'notes.md': '# Notes\n' })
  expect(await format('--check', 'notes.md')).toEqual({ code: 0, stdout: '', stderr: '' })
})
