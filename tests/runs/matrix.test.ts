import { readFileSync, readdirSync, rmSync } from 'node:fs'

import { beforeAll, describe, expect, it } from 'vitest'

import { batch, failed, invalid, testPrograms, type Program } from '../helpers/run-fixtures.ts'
import { PINNED } from '../helpers/project.ts'

const IMPORT = "import { createServer } from 'node:http'\n"
const BAD: Program[] = [
  ['never-listens', failed('it did not listen within 1 s'), session('setInterval(() => {}, 1000)\n', '', '1s')],
  ['ends-early', failed('it ended before it listened'), session("console.log('no server')\n")],
  [
    'client-hangs',
    failed('the client: it did not end within 3 s'),
    session(`${IMPORT}createServer().listen(process.env.PORT)\n`, 'setInterval(() => {}, 1000)\n', '3s'),
  ],
  [
    'wrong-port',
    failed(expect.stringMatching(/^it listens on port \d+, not on the one that process\.env\.PORT names$/)),
    session(`${IMPORT}createServer().listen(0)\n`),
  ],
  [
    'unlike',
    failed('expected exit 1, TypeError; got exit 0'),
    '/**\n * @node 10 12\n * @expect throws TypeError on 10\n */\n',
  ],
  [
    'await-on-node-10',
    invalid(2, 'top-level await cannot be compiled for CommonJS on Node.js 10.24.1.'),
    '/** @node 10 */\nawait 1\n',
  ],
  ['lonely-server', invalid(1, 'a server without a client does not end.'), { 'server.ts': '' }],
  [
    'formats',
    invalid(1, '@format requires an example of one file, <slug>.ts.'),
    { 'main.cts': '/** @format cjs esm */\n' },
  ],
]
const project = testPrograms('matrix', BAD, { versions: 'all' })

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
  - node: [${PINNED}, 12.22.12]
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
      diff: ['     exit: 0', '     output:', '       - stdout: |', '-          2 old', '+          1 old'],
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
    expect(await run('record', [PINNED])).toMatchObject({
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
    const whole = coin().replaceAll(new RegExp(`${RegExp.escape(PINNED)}: \\d+`, 'g'), `${PINNED}: 20`)
    project.write({ 'examples/good/coin.recording.yaml': whole })
    expect(await verify()).toMatchObject({ status: 'verified' })
    expect(coin()).toBe(whole)
  })

  it('drifts when an outcome is not recorded', async () => {
    project.write({ 'examples/good/coin.recording.yaml': coin().replace('heads', 'edge') })
    expect(await verify()).toMatchObject({ status: 'drift' })
  })
})

it('a program that cannot be compiled leaves nothing in the cache', () => {
  expect(readdirSync(project.path('.cache')).filter((name) => name.endsWith('.unfinished'))).toEqual([])
})

/**
 * The files of a session.
 * @param timeout as in a header; a program that ends by itself gets more, since a busy machine starts it late
 */
function session(server: string, client = '', timeout = '10s'): Record<string, string> {
  const header = `/**\n * @session server.ts client.ts\n * @timeout ${timeout}\n */\n`
  return { 'server.ts': header + server, 'client.ts': client }
}
