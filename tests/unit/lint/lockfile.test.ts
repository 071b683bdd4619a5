import { expect, it } from 'vitest'

import { ALLOWED_FILE, readAllowed } from '../../../scripts/lint/dependencies/allow-list.ts'
import { checkLockfile } from '../../../scripts/lint/dependencies/check-lockfile.ts'
import { readLock, type Lock } from '../../../scripts/lint/dependencies/lockfile.ts'
import { readInstallScripts } from '../../../scripts/lint/dependencies/install-scripts.ts'
import { messageOf } from '../../helpers/errors.ts'
import { createProject } from '../../helpers/project.ts'

const SHA512 = `sha512-${'A'.repeat(86)}==`
const SHA1 = 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='
const ALLOWED = `licences:
  MIT: a reason
unnamed:
  old@1.0.0: MIT, says its readme
installScripts:
  builder: a reason
`
const BUILDER = { version: '1.0.0', integrity: SHA512, license: 'MIT', hasInstallScript: true }
const OLD = { version: '1.0.0', integrity: SHA512 }

function lockOf(packages: Record<string, unknown>): Lock {
  return readLock(JSON.stringify({ packages }, null, 2))
}

/** Returns the problems of one package, beside packages that need the whole allow list. */
function problemsOf(place: string, entry: Record<string, unknown>, scripts: string[] = []): string[] {
  const packages = { 'node_modules/builder': BUILDER, 'node_modules/old': OLD, [place]: entry }
  const installed = new Map([[place, scripts]])
  const problems = checkLockfile(lockOf(packages).packages, readAllowed(ALLOWED), installed)
  expect(problems.map(({ file, line }) => [file, line])).toEqual(problems.map(() => ['package-lock.json', 13]))
  return problems.map(({ message, next }) => `${message} ${next}`)
}

const FOLDER = 'node_modules/esbuild'
const RIGHT = { version: '1.0.0', integrity: SHA512, license: 'MIT' }
const WITHOUT = `Use another package. If you need this package, add esbuild to ${ALLOWED_FILE} with the reason.`
const ENTRY = 'Remove its entry here and its folder, and run npm install.'
const ORIGIN =
  'If it is a registry, remove the "resolved" line; npm then asks the configured registry. No other origin is allowed.'

it.each<[string, Record<string, unknown>, string?]>([
  ['is valid', {}],
  ['has an alias', { name: 'other' }],
  [
    'has an install script according to the registry',
    { hasInstallScript: true },
    `${FOLDER} has an install script. ${WITHOUT}`,
  ],
  ['has no integrity', { integrity: undefined }, `${FOLDER} has no integrity. ${ENTRY}`],
  ['has a weak integrity', { integrity: SHA1 }, `${FOLDER} has an integrity that is not sha512. ${ENTRY}`],
  [
    'has two integrities',
    { integrity: `${SHA512} ${SHA1}` },
    `${FOLDER} has an integrity that is not sha512. ${ENTRY}`,
  ],
  [
    'is a link',
    { link: true, resolved: 'packages/a', version: undefined, integrity: undefined, license: undefined },
    `${FOLDER} is a local folder. Install a published package instead.`,
  ],
  [
    'has a licence that is not allowed',
    { license: 'GPL-3.0-only' },
    `the licence of ${FOLDER} is not in the allow list: GPL-3.0-only. Use another package; or read the licence, and add it to ${ALLOWED_FILE} with the reason.`,
  ],
  [
    'names no licence',
    { license: undefined },
    `${FOLDER} names no licence. Look for a licence in its files, and add esbuild@1.0.0 to ${ALLOWED_FILE} with the result.`,
  ],
])('a package that %s', (_, change, problem) => {
  expect(problemsOf(FOLDER, { ...RIGHT, ...change })).toEqual(problem ? [problem] : [])
})

it.each(['https://registry.example.org/a/-/a-1.0.0.tgz', 'git+ssh://git@example.org/a/b.git#0123', 'file:a.tgz'])(
  'a package that has the origin %s',
  (resolved) => {
    expect(problemsOf(FOLDER, { ...RIGHT, resolved })).toEqual([`${FOLDER} has a fixed origin: ${resolved}. ${ORIGIN}`])
  },
)

it('finds an install script that the registry does not report, unless the name in the registry is in the allow list', () => {
  const problem = `${FOLDER} has an install script (postinstall, binding.gyp). ${WITHOUT}`
  expect(problemsOf(FOLDER, RIGHT, ['postinstall', 'binding.gyp'])).toEqual([problem])
  expect(problemsOf(FOLDER, { ...RIGHT, name: 'builder' }, ['install'])).toEqual([])
})

it('reports a package in a folder of the project', () => {
  expect(problemsOf('packages/a', { name: 'a', version: '1.0.0', license: 'MIT' })).toEqual([
    'packages/a is a local folder. Install a published package instead.',
  ])
})

it('reports unneeded entries of the allow list', () => {
  const { packages } = lockOf({ 'node_modules/old': { ...OLD, version: '1.0.1', license: 'ISC' } })
  const problems = checkLockfile(packages, readAllowed(ALLOWED.replace('MIT', 'ISC: a reason\n  MIT')), new Map())
  const next = 'Remove the line.'
  expect(problems).toEqual([
    { file: ALLOWED_FILE, line: 3, message: 'no package has the licence MIT.', next },
    { file: ALLOWED_FILE, line: 5, message: 'there is no package old@1.0.0 without a licence.', next },
    { file: ALLOWED_FILE, line: 7, message: 'there is no package builder.', next },
  ])
})

it.each([
  ['licenses:\n  MIT: a reason\n', ':2: licenses is not a known key.'],
  ['licences: [MIT]\n', ':1: licences must be a map.'],
  ['licences:\n  MIT:\n', ':2: licences.MIT must be text.'],
])('rejects the allow list %j', (text, message) => {
  expect(messageOf(() => readAllowed(text))).toBe(
    `${ALLOWED_FILE}${message}\n  Write the sections licences, unnamed, installScripts, with lines of the form "name: reason".`,
  )
})

it.each([
  ['<', `this is not valid JSON (Unexpected token '<', "<" is not valid JSON).`],
  ['{}', 'packages is missing.'],
  ['{ "packages": [] }', 'packages must be a map.'],
  ['{ "packages": { "a": { "version": 1 } } }', 'packages.a.version must be text.'],
])('rejects the lockfile %s', (text, message) => {
  expect(messageOf(() => readLock(text))).toBe(
    `package-lock.json: ${message}\n  Restore the file from the last commit, and run npm install.`,
  )
})

it('finds the install scripts of installed packages', () => {
  const project = createProject({
    'node_modules/@a/b/package.json': '{ "scripts": { "install": "x", "postinstall": "x", "test": "x" } }',
    'node_modules/c/binding.gyp': '{}',
    'node_modules/c/package.json': '{}',
    'node_modules/d/package.json': '{ "scripts": { "prepare": "x" } }',
  })
  const places = ['node_modules/@a/b', 'node_modules/c', 'node_modules/d', 'node_modules/for-another-platform']
  const { packages } = lockOf(Object.fromEntries(places.map((place) => [place, RIGHT])))
  expect([...readInstallScripts(project.root, packages)]).toEqual([
    ['node_modules/@a/b', ['install', 'postinstall']],
    ['node_modules/c', ['binding.gyp']],
    ['node_modules/d', []],
  ])
  project.remove()
})
