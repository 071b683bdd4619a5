import { readFileSync, rmSync } from 'node:fs'

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import { PACKAGES } from '../../scripts/node/platform.ts'
import { runNode } from '../helpers/command.ts'
import { createSite } from '../helpers/project.ts'
import { BUILD, startVersionsRegistry, type VersionsRegistry } from '../helpers/registry.ts'
import { DATA, NODES } from '../helpers/upgrade-book.ts'

const MANIFEST = `{
  "type": "module",
  "devDependencies": {
    "@types/express": "5.0.6",
    "express": "5.3.0",
    "express4": "npm:express@4.22.3",
    "koa": "3.3.0"
  },
  "optionalDependencies": {
${NODES.map((name) => `    "${name}": "26.10.0"`).join(',\n')}
  }
}
`
const VERSIONS = `${JSON.stringify({ '9.0.0': {}, '26.10.0': { 'linux-x64': { package: NODES[0], ...BUILD } } }, null, 2)}\n`
const site = createSite({})
let registry: VersionsRegistry

beforeAll(async () => void (registry = await startVersionsRegistry()))
beforeEach(() => site.write({ 'package.json': MANIFEST, [DATA]: VERSIONS }))
afterAll(() => {
  registry.close()
  site.remove()
})

/** Runs a script with npm's own configuration as the environment gives it; nothing is kept from one test to the next. */
function run(script: string, args: string[] = [], url = registry.url) {
  const settings = { registry: url, cache: site.path(`npm-${Math.random()}`), fetch_retries: '0' }
  const named = Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value])
  return runNode([site.path(script), ...args], site.root, { ...process.env, ...Object.fromEntries(named) })
}

/** The pinned version, and the versions that examples may name. */
function texts(): string[] {
  return ['package.json', DATA].map((file) => readFileSync(site.path(file), 'utf8'))
}

function carryNode(versions: string[], others: Record<string, string[]> = {}): void {
  const nodes = Object.fromEntries(NODES.map((name) => [name, versions]))
  registry.carry({ ...nodes, express: ['5.3.0'], koa: ['3.3.0'], ...others })
}

/** The data file with a version that has builds for all platforms; others are left out. */
function extended(version: string, ...without: string[]): string {
  const builds = Object.entries(PACKAGES).map(([platform, name]) => [platform, { package: name, ...BUILD }])
  const all = Object.entries({ ...JSON.parse(VERSIONS), [version]: Object.fromEntries(builds) })
  const kept = all.filter(([each]) => !without.includes(each))
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`
}

it('pins the newest that all platforms have, and the libraries; each where it stands', async () => {
  carryNode(['9.0.0', '26.9.0', '26.10.0', '26.11.0', '26.12.0-rc.1'], {
    [NODES[1] ?? '']: ['26.10.0', '26.11.0', '27.0.0'],
    express: ['5.3.0', '5.10.0'],
    koa: ['3.3.0', '4.0.0'],
  })
  expect(await run('scripts/upgrade.ts', ['--pin-only'])).toEqual({
    code: 0,
    stdout: `${NODES.map((name) => `${name}: 26.10.0 → 26.11.0\n`).join('')}express: 5.3.0 → 5.10.0
koa: 3.3.0 → 4.0.0
Next: npm install
`,
    stderr: '',
  })
  expect(texts()).toEqual([
    MANIFEST.replaceAll('26.10.0', '26.11.0').replace('"5.3.0"', '"5.10.0"').replace('"3.3.0"', '"4.0.0"'),
    extended('26.11.0', '26.10.0'),
  ])
})

it('the old version stays in the list of versions if an example asks for it, or if it is the only one of its major', async () => {
  carryNode(['26.11.0'])
  site.write({ 'examples/a/old.ts': '/** @node 26.10.0 */\n' })
  expect(await run('scripts/upgrade.ts', ['--pin-only', '26.11.0'])).toMatchObject({ code: 0 })
  rmSync(site.path('examples/a'), { recursive: true })
  expect(texts()[1]).toBe(extended('26.11.0'))
  site.write({ 'package.json': MANIFEST, [DATA]: VERSIONS })
  carryNode(['27.0.0'])
  expect(await run('scripts/upgrade.ts', ['--pin-only', '27.0.0'])).toMatchObject({ code: 0 })
  expect(texts()[1]).toBe(extended('27.0.0'))
})

it.each([
  ['the same', ['26.9.0', '26.10.0'], {}],
  ['older ones, as a mirror may', ['26.9.0'], { express: ['5.2.0'], koa: ['3.2.0'] }],
  ['a newer one for some platforms only', ['26.10.0'], { [NODES[0] ?? '']: ['26.10.0', '27.0.0'] }],
])('a registry that has %s: nothing is written', async (_, versions, others) => {
  carryNode(versions, others)
  expect(await run('scripts/upgrade.ts', ['--pin-only'])).toEqual({
    code: 0,
    stdout: 'All are the newest.\n',
    stderr: '',
  })
  expect(texts()).toEqual([MANIFEST, VERSIONS])
})

it.each<[string, () => string, RegExp]>([
  ['is not there', () => 'http://127.0.0.1:1/', /^The npm registry does not answer: .*ECONNREFUSED.*\n$/],
  [
    'has no such package',
    () => {
      registry.carry({})
      return registry.url
    },
    /^The npm registry does not answer: 404 .*\n$/,
  ],
  [
    'fails half-way',
    () => {
      registry.carry(
        { ...Object.fromEntries(NODES.map((name) => [name, ['26.11.0']])), express: ['6.0.0'], koa: ['3.3.0'] },
        { tarballs: false },
      )
      return registry.url
    },
    /^The npm registry does not answer: 500 .*\n$/,
  ],
])('a registry that %s: a message, and nothing is written', async (_, spoil, message) => {
  expect(await run('scripts/upgrade.ts', ['--pin-only'], spoil())).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(message),
  })
  expect(texts()).toEqual([MANIFEST, VERSIONS])
})

it('npm run node-versions adds those that have a build, and tells of others', async () => {
  carryNode(['26.11.0'])
  expect(await run('scripts/node-versions.ts', ['27.0.0', '26.11.0'])).toEqual({
    code: 1,
    stdout: `27.0.0: no build\n26.11.0: ${Object.keys(PACKAGES).join(', ')}\n`,
    stderr: '',
  })
  expect(texts()).toEqual([MANIFEST, extended('26.11.0')])
})
