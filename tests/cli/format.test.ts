import { readFileSync } from 'node:fs'
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
