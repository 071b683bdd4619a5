import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openCache } from '../../scripts/verify/cache.ts'
import { findExample } from '../../scripts/example/find-example.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { createProject, PINNED } from '../helpers/project.ts'

const CACHE = { fingerprint: 'of the runner', read: true }
const MAIN = "import { word } from './word.ts'\n\nconsole.log(word)\n"
const project = createProject({
  'examples/a/folder/main.ts': MAIN,
  'examples/a/folder/word.ts': "export const word = 'hello'\n",
  'examples/a/single.ts': "console.log('single')\n",
  'examples/a/imports.ts': "import one from 'one'\n\nconsole.log(one)\n",
  'node_modules/one/package.json': '{ "name": "one", "type": "module", "exports": "./index.js" }',
  'node_modules/one/index.js': 'export default 1\n',
  'node_modules/.package-lock.json': lockfile('1.0.0', '1.0.0'),
})

/** The list that npm writes of two installed packages; the first depends on the second. */
function lockfile(one: string, two: string): string {
  const packages = {
    'node_modules/one': { version: one, dependencies: { two: '*' } },
    'node_modules/two': { version: two },
  }
  return JSON.stringify({ packages })
}

async function statuses(options = {}): Promise<Record<string, string>> {
  const results = await batch(project.root, options)
  return Object.fromEntries([...results].map(([id, { status }]) => [id.slice(2), status]))
}

beforeAll(() => statuses({ mode: 'record' }))
beforeEach(() => statuses())
afterAll(project.remove)

it('does not run an unchanged example', async () => {
  expect(await statuses()).toEqual({ folder: 'cached', single: 'cached', imports: 'cached' })
})

it('ignores the modification time of files', async () => {
  utimesSync(project.path('examples/a/folder/main.ts'), new Date(), new Date())
  expect(await statuses()).toEqual({ folder: 'cached', single: 'cached', imports: 'cached' })
})

it('reads no code that an earlier run left, and leaves none, where that is asked for', async () => {
  const compiled = createProject({ 'examples/a/single.ts': "/** @format cjs */\nconsole.log('single')\n" })
  const statusWith = async (options: object) => (await batch(compiled.root, options)).get('a/single')?.status
  await statusWith({ mode: 'record' })
  const files = readdirSync(compiled.path('.cache/compiled'), { recursive: true, withFileTypes: true })
  for (const { name, parentPath } of files)
    if (name === 'single.js') writeFileSync(path.join(parentPath, name), "console.log('poison')\n")
  const before = readdirSync(compiled.path('.cache')).toSorted()
  expect(await statusWith({ cache: false })).toBe('drift')
  expect(await statusWith({ cache: false, isFresh: true })).toBe('verified')
  expect(readdirSync(compiled.path('.cache')).toSorted()).toEqual(before)
  compiled.remove()
})

it('runs every example with --no-cache', async () => {
  expect(await statuses({ cache: false })).toEqual({ folder: 'verified', single: 'verified', imports: 'verified' })
})

describe('runs an example again after a change', () => {
  it.each([
    ['of its header', 'examples/a/folder/main.ts', `/** @timeout 5s */\n${MAIN}`, 'verified'],
    ['of an imported file', 'examples/a/folder/word.ts', "export const word: string = 'hello'\n", 'verified'],
    ['of its output', 'examples/a/folder/word.ts', "export const word = 'bye'\n", 'drift'],
    ['of its recording', 'examples/a/folder.recording.yaml', 'example: a/folder\n', 'invalid'],
    ['that adds a file', 'examples/a/folder/unused.ts', '', 'verified'],
    ['that adds a hidden file', 'examples/a/folder/.env', 'A=1\n', 'verified'],
  ])('%s', async (_, file, text, status) => {
    const before = existsSync(project.path(file)) ? readFileSync(project.path(file), 'utf8') : undefined
    project.write({ [file]: text })
    expect(await statuses()).toEqual({ folder: status, single: 'cached', imports: 'cached' })
    if (before === undefined) rmSync(project.path(file))
    else project.write({ [file]: before })
  })
})

describe('runs examples again after a change', () => {
  const LOCK = 'node_modules/.package-lock.json'
  it.each([
    ['of the package.json above them', 'examples/package.json', '{ "type": "module", "private": true }\n', 'verified'],
    ['of the settings of TypeScript', 'examples/tsconfig.json', '{}\n', 'verified'],
    ['of an installed package that they import', LOCK, lockfile('2.0.0', '1.0.0'), 'cached'],
    ['of a package that it depends on', LOCK, lockfile('1.0.0', '2.0.0'), 'cached'],
  ])('%s', async (_, file, text, other) => {
    const before = existsSync(project.path(file)) ? readFileSync(project.path(file), 'utf8') : undefined
    project.write({ [file]: text })
    expect(await statuses()).toEqual({ folder: other, single: other, imports: 'verified' })
    if (before === undefined) rmSync(project.path(file))
    else project.write({ [file]: before })
  })
})

describe('an exception in the header', () => {
  const FILE = 'examples/a/single.ts'
  const excused = (until: string, reason: string, code = "console.log('single')\n"): void =>
    project.write({ [FILE]: `/**\n * @flaky until ${until} because ${reason}\n */\n${code}` })
  const verify = async (today: string): Promise<unknown> => {
    const results = await batch(project.root, { today, filters: ['a/single'] })
    const [result] = results.values()
    return result?.status === 'invalid' ? result.problem : result?.status
  }
  const ended = {
    file: FILE,
    line: 2,
    message: 'the exception for this program ended on 2027-01-31.',
    next: 'Mend the program and remove @flaky, or give it a new day and reason.',
  }
  afterAll(() => project.write({ [FILE]: "console.log('single')\n" }))

  it('ends after its day, although the cache knows the program', async () => {
    excused('2027-01-31', 'it is slow.')
    const days = ['2027-01-01', '2027-01-02', '2027-01-31', '2027-02-01']
    const found = []
    for (const day of days) found.push(await verify(day))
    expect(found).toEqual(['verified', 'cached', 'cached', ended])
  })

  it('does not run the program again for another day or reason', async () => {
    excused('2027-03-31', 'it is still slow')
    expect(await verify('2027-02-01')).toBe('cached')
    project.write({ [FILE]: "/**\n */\nconsole.log('single')\n" })
    expect(await verify('2027-02-01')).toBe('verified')
  })

  it('is no matter of record', async () => {
    excused('2027-01-31', 'it is slow')
    const results = await batch(project.root, { mode: 'record', today: '2027-02-01', filters: ['a/single'] })
    expect([...results.values()].map(({ status }) => status)).toEqual(['verified'])
  })
})

it('runs an example again whose file changes while it runs', async () => {
  const slow = (word: string): string =>
    `await new Promise((resolve) => setTimeout(resolve, 400))\nconsole.log('${word}')\n`
  project.write({ 'examples/a/slow.ts': slow('before') })
  const recording = batch(project.root, { mode: 'record', filters: ['a/slow'] })
  await sleep(150)
  project.write({ 'examples/a/slow.ts': slow('after') })
  await recording
  expect((await statuses({ filters: ['a/slow'] }))['slow']).not.toBe('cached')
  rmSync(project.path('examples/a/slow.ts'))
  rmSync(project.path('examples/a/slow.recording.yaml'))
})

describe('the cache file', () => {
  const digest = `{"a/single ${PINNED}": "a digest of another version"}`

  it.each(['', 'not JSON', '\0\u00FF', '{}', 'null', '[1, 2]', `{"a/single ${PINNED}": {}}`, digest])(
    'is ignored if it contains %j',
    async (text) => {
      project.write({ '.cache/verified.json': text })
      expect(await statuses()).toEqual({ folder: 'verified', single: 'verified', imports: 'verified' })
    },
  )

  it('can be deleted', async () => {
    rmSync(project.path('.cache'), { recursive: true })
    expect(await statuses()).toEqual({ folder: 'verified', single: 'verified', imports: 'verified' })
  })

  it('holds only for the same versions of packages, however they are loaded', () => {
    const loads = [
      "import one from 'one'\n",
      "createRequire(import.meta.url)('one')\n",
      "import.meta.resolve('one/package.json')\n",
      "for (const name of ['one']) require(name)\n",
    ]
    const changed = loads.map((code) => {
      project.write({ 'examples/a/single.ts': code })
      const [before, after] = ['1.0.0', '2.0.0'].map((version) => {
        const packages = { of: (names: Iterable<string>) => ([...names].includes('one') ? version : '') }
        const example = findExample(project.root, 'a/single')
        return (
          example &&
          openCache({ ...CACHE, root: project.root, folder: project.path('.cache'), packages }).inputsOf(example)
        )
      })
      return before !== after
    })
    project.write({ 'examples/a/single.ts': "console.log('single')\n" })
    expect(changed).toEqual([true, true, true, true])
  })

  it('holds only for the same files and the same packages', () => {
    const example = findExample(project.root, 'a/single')
    mkdirSync(project.path('.cache'), { recursive: true })
    const inputsOf = (version: string): string | undefined => {
      const packages = { of: (names: Iterable<string>) => `${[...names].join(' ')} ${version}` }
      const cache = openCache({ ...CACHE, root: project.root, folder: project.path('.cache'), packages })
      return example && cache.inputsOf(example)
    }
    const keys = [inputsOf('1.0.0'), inputsOf('1.0.0'), inputsOf('2.0.0')]
    project.write({ 'examples/a/single.ts': "import 'koa'\n" })
    keys.push(inputsOf('1.0.0'))
    project.write({ 'examples/a/single.ts': "console.log('single')\n" })
    expect(keys[0]).toBe(keys[1])
    expect(new Set(keys).size).toBe(3)
  })
})
