import { readFileSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { ALLOWED_FILE, readAllowed } from '../../../scripts/lint/dependencies/allow-list.ts'
import { checkLocked } from '../../../scripts/lint/dependencies/check-lockfile.ts'
import { checkManifest } from '../../../scripts/lint/dependencies/check-manifest.ts'
import { readLock } from '../../../scripts/lint/dependencies/lockfile.ts'
import { readInstalled } from '../../../scripts/lint/dependencies/install-scripts.ts'
import { runNode } from '../../helpers/command.ts'
import { messageOf } from '../../helpers/message-of.ts'
import { createProject, createSite } from '../../helpers/project.ts'

const SHA512 = `sha512-${'A'.repeat(86)}==`
const ALLOWED = `licences:
  MIT: a reason
unnamed:
  old@1.0.0: MIT, says its readme
installScripts:
  builder: a reason
`
const BUILDER = { version: '1.0.0', integrity: SHA512, license: 'MIT', hasInstallScript: true }
const OLD = { version: '1.0.0', integrity: SHA512 }
const site = createSite({})

afterAll(() => site.remove())

function lockOf(packages: Record<string, unknown>, project: Record<string, unknown> = {}): string {
  return JSON.stringify({ name: 'book', lockfileVersion: 3, packages: { '': project, ...packages } }, null, 2)
}

/** What is wrong with one package more than all that is allowed. */
function locked(place: string, entry: Record<string, unknown>, scripts: string[] = []): string[] {
  const packages = { 'node_modules/builder': BUILDER, 'node_modules/old': OLD, [place]: entry }
  const installed = new Map([[place, scripts]])
  const problems = checkLocked(readLock(lockOf(packages)).packages, readAllowed(ALLOWED), installed)
  expect(problems.map(({ file, line }) => [file, line])).toEqual(problems.map(() => ['package-lock.json', 16]))
  return problems.map(({ message, next }) => `${message} ${next}`)
}

const RIGHT = { version: '1.0.0', integrity: SHA512, license: 'MIT' }
const WITHOUT = `Do without the package; if that cannot be, list esbuild in ${ALLOWED_FILE}, with the reason.`
const ENTRY = 'Remove its entry here and its folder, and run npm install.'
const AWAY =
  'Take the line out if it names a registry: npm asks the one that it is set to. Anything else is not allowed.'

it.each<[string, Record<string, unknown>, string[], string[]]>([
  ['is right', RIGHT, [], []],
  ['has a name of its own', { ...RIGHT, name: 'other' }, [], []],
  [
    'has a script, says the registry',
    { ...RIGHT, hasInstallScript: true },
    [],
    [`node_modules/esbuild runs a script when it is installed. ${WITHOUT}`],
  ],
  [
    'has a script, which the registry does not say',
    RIGHT,
    ['postinstall', 'binding.gyp'],
    [`node_modules/esbuild runs a script when it is installed (postinstall, binding.gyp). ${WITHOUT}`],
  ],
  ['is listed by its true name', { ...RIGHT, name: 'builder' }, ['install'], []],
  ['has no integrity', { ...RIGHT, integrity: undefined }, [], [`node_modules/esbuild has no integrity. ${ENTRY}`]],
  [
    'has a weak integrity',
    { ...RIGHT, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
    [],
    [`node_modules/esbuild has an integrity that is no sha512. ${ENTRY}`],
  ],
  [
    'has a choice of integrities',
    { ...RIGHT, integrity: `${SHA512} sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=` },
    [],
    [`node_modules/esbuild has an integrity that is no sha512. ${ENTRY}`],
  ],
  ...['https://registry.example.org/a/-/a-1.0.0.tgz', 'git+ssh://git@example.org/a/b.git#0123', 'file:a.tgz'].map(
    (resolved): [string, Record<string, unknown>, string[], string[]] => [
      `comes from ${resolved}`,
      { ...RIGHT, resolved },
      [],
      [`node_modules/esbuild comes from ${resolved}; a lock names no place. ${AWAY}`],
    ],
  ),
  [
    'is a link',
    { resolved: 'packages/a', link: true },
    [],
    ['node_modules/esbuild is a folder, not a package of the registry. Install what is published.'],
  ],
  [
    'is under a new licence',
    { ...RIGHT, license: 'GPL-3.0-only' },
    [],
    [
      `node_modules/esbuild is under a licence that is new here: GPL-3.0-only. Do without the package; or read the licence, and list it in ${ALLOWED_FILE}, with the reason.`,
    ],
  ],
  [
    'names no licence',
    { ...RIGHT, license: undefined },
    [],
    [
      `node_modules/esbuild names no licence. Look in its files, and list esbuild@1.0.0 in ${ALLOWED_FILE}, with what you found.`,
    ],
  ],
])('a package that %s', (_, entry, scripts, problems) => {
  expect(locked('node_modules/esbuild', entry, scripts)).toEqual(problems)
})

it('a folder of the project', () => {
  expect(locked('packages/a', { name: 'a', version: '1.0.0', license: 'MIT' })).toEqual([
    'packages/a is a folder, not a package of the registry. Install what is published.',
  ])
})

it('what is allowed and needed no more', () => {
  const { packages } = readLock(lockOf({ 'node_modules/old': { ...OLD, version: '1.0.1', license: 'ISC' } }))
  const problems = checkLocked(packages, readAllowed(ALLOWED.replace('MIT', 'ISC: a reason\n  MIT')), new Map())
  const next = 'Take the line out.'
  expect(problems).toEqual([
    { file: ALLOWED_FILE, line: 3, message: 'no package is under MIT.', next },
    { file: ALLOWED_FILE, line: 5, message: 'there is no old@1.0.0 that names no licence.', next },
    { file: ALLOWED_FILE, line: 7, message: 'there is no package builder.', next },
  ])
})

it.each([
  ['licenses:\n  MIT: a reason\n', ':2: "licenses" is no section.'],
  ['licences: [MIT]\n', ':1: licences are no names with reasons.'],
  ['licences:\n  MIT:\n', ':2: MIT is listed without a reason.'],
])('a list that is wrong: %j', (text, message) => {
  expect(messageOf(() => readAllowed(text))).toBe(
    `${ALLOWED_FILE}${message}\n  It has the sections licences, unnamed, installScripts, and in each lines of "name: the reason".`,
  )
})

it.each([['{'], ['{}'], ['{ "dependencies": {} }']])('no lock: %s', (text) => {
  expect(messageOf(() => readLock(text))).toBe(
    'package-lock.json: this is no lock of npm.\n  Take the one of the last commit, and run npm install.',
  )
})

it('what packages run is read from those that are installed', () => {
  const project = createProject({
    'node_modules/@a/b/package.json': '{ "scripts": { "install": "x", "postinstall": "x", "test": "x" } }',
    'node_modules/c/binding.gyp': '{}',
    'node_modules/c/package.json': '{}',
    'node_modules/d/package.json': '{ "scripts": { "prepare": "x" } }',
  })
  const places = ['node_modules/@a/b', 'node_modules/c', 'node_modules/d', 'node_modules/for-another-platform']
  const { packages } = readLock(lockOf(Object.fromEntries(places.map((place) => [place, RIGHT]))))
  expect([...readInstalled(project.root, packages)]).toEqual([
    ['node_modules/@a/b', ['install', 'postinstall']],
    ['node_modules/c', ['binding.gyp']],
    ['node_modules/d', []],
  ])
  project.remove()
})

const PINS = {
  vue: '3.5.45',
  vitepress: '2.0.0-alpha.20',
  koa2: 'npm:koa@2.16.4',
  sans: 'npm:@fontsource/sans-3@5.3.1',
}
const LOOSE = {
  caret: '^1.0.0',
  range: '1.x',
  tag: 'latest',
  none: '',
  either: '1.0.0 || 2.0.0',
  git: 'git+https://example.org/a.git#0123',
  github: 'a/b',
  tarball: 'https://example.org/a.tgz',
  folder: 'file:../a',
  alias: 'npm:koa@^2',
}

it('dependencies that are not pinned', () => {
  const manifest = { name: 'book', version: '0.1.0', devDependencies: PINS, optionalDependencies: LOOSE }
  expect(checkManifest(JSON.stringify(manifest, null, 2), readLock(lockOf({}, manifest)))).toEqual(
    Object.entries(LOOSE).map(([name, pin], index) => ({
      file: 'package.json',
      line: 11 + index,
      message: `${name} is "${pin}", which is not one version of the registry.`,
      next: `Pin it: npm install --save-exact ${name}@<version>; under another name it is "npm:<package>@<version>".`,
    })),
  )
})

it('a lock that is of another package.json', () => {
  const manifest = { name: 'book', version: '0.1.0', devDependencies: { vue: '3.5.45' } }
  const lock = readLock(lockOf({}, { ...manifest, version: '0.2.0', devDependencies: { vue: '3.5.44' } }))
  expect(checkManifest(JSON.stringify(manifest), lock)).toEqual(
    ['version', 'devDependencies'].map((field) => ({
      file: 'package-lock.json',
      line: 5,
      message: `"${field}" is not what package.json says.`,
      next: 'npm install puts it right.',
    })),
  )
})

it('the packages of this project are right; what is wrong is told', async () => {
  const run = () => runNode([site.path('scripts/check-dependencies.ts')], site.root)
  expect(await run()).toEqual({ code: 0, stdout: '', stderr: '' })
  const list = readFileSync(site.path(ALLOWED_FILE), 'utf8')
  site.write({ [ALLOWED_FILE]: list.replace('  ISC: ', '  Icecream: nice\n  ISC: ') })
  const line = 1 + list.split('\n').findIndex((each) => each.startsWith('  ISC: '))
  expect(await run()).toEqual({
    code: 1,
    stdout: `${ALLOWED_FILE}:${line}: no package is under Icecream.\n  Take the line out.\n`,
    stderr: '',
  })
  site.write({ 'package-lock.json': '<<<<<<< HEAD\n' })
  expect(await run()).toEqual({
    code: 1,
    stdout: '',
    stderr: 'package-lock.json: this is no lock of npm.\n  Take the one of the last commit, and run npm install.\n',
  })
})
