import { readFileSync, readdirSync, rmSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Result } from '../../scripts/verify/result.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { createProject } from '../helpers/project.ts'

const project = createProject({}, { 'tests/fixtures/matrix/examples': 'examples' })
const before = readdirSync(project.path('examples/bad')).toSorted()
let results: Map<string, Result>

beforeAll(async () => {
  results = await batch(project.root, { versions: 'all' })
}, 120_000)
afterAll(project.remove)

describe('programs behave as recorded on every version', () => {
  const names = readdirSync(project.path('examples/good')).filter((name) => name.endsWith('.recording.yaml'))

  it.each(names.map((name) => `good/${name.replace('.recording.yaml', '')}`))('%s', (id) => {
    expect(results.get(id)).toMatchObject({ status: 'verified', skipped: [] })
  })
})

describe('examples that cannot run are refused with the reason', () => {
  it.each([
    ['never-listens', 'it did not listen within 1 s'],
    ['ends-early', 'it ended before it listened'],
    ['client-hangs', 'the client: it did not end within 1 s'],
    ['wrong-port', expect.stringMatching(/^it listens on port \d+, not on the one that process\.env\.PORT names$/)],
    ['unlike', 'expected exit 1, TypeError; got exit 0'],
  ])('%s', (slug, reason) => {
    expect(results.get(`bad/${slug}`)).toMatchObject({ status: 'failed', failures: [{ reason }] })
  })

  it.each([
    ['await-on-node-10', 4, 'top-level await cannot be compiled for CommonJS on Node.js 10.24.1.'],
    ['enum-on-node-18', 4, 'this TypeScript syntax cannot be erased.'],
    ['lonely-server', 1, 'a server without a client does not end.'],
    ['format-of-cts', 1, '@format requires an example of one file, <slug>.ts.'],
  ])('%s', (slug, line, message) => {
    expect(results.get(`bad/${slug}`)).toMatchObject({ status: 'invalid', problem: { line, message } })
  })

  it('and no file is left', () => {
    expect(readdirSync(project.path('examples/bad')).toSorted()).toEqual(before)
  })
})

describe('a recording', () => {
  const recording = (): string => readFileSync(project.path('examples/a/versions.recording.yaml'), 'utf8')
  const source = (words: string): string =>
    `/** @node 10 12 */\nconsole.log('${words}', parseInt(process.versions.node) < 12 ? 'old' : 'new')\n`
  const run = (mode: 'record' | 'verify', versions: 'pinned' | 'all' | string[]) =>
    batch(project.root, { mode, versions, filters: ['a/versions'] }).then((all) => all.get('a/versions'))

  beforeAll(async () => {
    project.write({ 'examples/a/versions.ts': source('1') })
    await run('record', 'all')
  })

  it('groups versions with the same behaviour, the pinned version first', () => {
    expect(recording()).toBe(`# What \`npm run record a/versions\` saw. Not for editing by hand.
example: a/versions
outcomes:
  - node: [26.10.0, 12.22.12]
    exit: 0
    output:
      - stdout: |
          1 new
  - node: 10.24.1
    exit: 0
    output:
      - stdout: |
          1 old
`)
  })

  it('shows drift in the same grouping', async () => {
    const whole = recording()
    project.write({ 'examples/a/versions.recording.yaml': whole.replace('1 old', '2 old') })
    expect(await run('verify', 'pinned')).toMatchObject({ status: 'verified' })
    expect(await run('verify', 'all')).toMatchObject({
      status: 'drift',
      diff: [
        '   - node: 10.24.1',
        '     exit: 0',
        '     output:',
        '       - stdout: |',
        '-          2 old',
        '+          1 old',
      ].slice(1),
    })
    project.write({ 'examples/a/versions.recording.yaml': whole })
  })

  it('keeps the outcomes of other versions when only one version is recorded', async () => {
    const whole = recording()
    project.write({ 'examples/a/versions.ts': source('2') })
    await run('record', ['10.24.1'])
    expect(recording()).toBe(whole.replace('1 old', '2 old'))
    await run('record', 'all')
    expect(recording()).toBe(whole.replace('1 old', '2 old').replace('1 new', '2 new'))
  })

  it('without one of its versions is incomplete, even if only the pinned version is verified', async () => {
    const whole = recording()
    const at = whole.indexOf('  - node: 10.24.1')
    project.write({ 'examples/a/versions.recording.yaml': whole.slice(0, at) })
    expect(await run('verify', 'pinned')).toMatchObject({ status: 'incomplete', missing: [{ node: '10.24.1' }] })
    rmSync(project.path('examples/a/versions.recording.yaml'))
    expect(await run('record', ['26.10.0'])).toMatchObject({
      status: 'recorded',
      missing: [{ node: '12.22.12' }, { node: '10.24.1' }],
    })
    await run('record', 'all')
    expect(recording()).toBe(whole)
  })
})

describe('a recording of a repeated example', () => {
  const coin = (): string => readFileSync(project.path('examples/good/coin.recording.yaml'), 'utf8')
  const verify = () => batch(project.root, { filters: ['good/coin'], cache: false }).then((all) => all.get('good/coin'))

  it('does not drift when a share changes, and verify does not rewrite it', async () => {
    const whole = coin().replaceAll(/26\.10\.0: \d+/g, '26.10.0: 30')
    project.write({ 'examples/good/coin.recording.yaml': whole })
    expect(await verify()).toMatchObject({ status: 'verified' })
    expect(coin()).toBe(whole)
  })

  it('drifts when an outcome is not recorded', async () => {
    project.write({ 'examples/good/coin.recording.yaml': coin().replace('heads', 'edge') })
    expect(await verify()).toMatchObject({ status: 'drift' })
  })
})
