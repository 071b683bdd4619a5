import { readFileSync } from 'node:fs'

import { afterAll, expect, it } from 'vitest'

import { ALLOWED_FILE } from '../../../scripts/lint/dependencies/allow-list.ts'
import { checkManifest } from '../../../scripts/lint/dependencies/check-manifest.ts'
import { readLock, type Lock } from '../../../scripts/lint/dependencies/lockfile.ts'
import { runNode } from '../../helpers/command.ts'
import { createSite } from '../../helpers/project.ts'

const site = createSite({})
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

afterAll(() => site.remove())

/** A lockfile without packages. */
function lockOf(project: Record<string, unknown>): Lock {
  return readLock(JSON.stringify({ packages: { '': project } }, null, 2))
}

it('reports dependencies that are not pinned', () => {
  const manifest = { name: 'book', version: '0.1.0', devDependencies: PINS, optionalDependencies: LOOSE }
  expect(checkManifest(JSON.stringify(manifest, null, 2), lockOf(manifest))).toEqual(
    Object.entries(LOOSE).map(([name, pin], index) => ({
      file: 'package.json',
      line: 11 + index,
      message: `the version of ${name} is not exact: "${pin}".`,
      next: `Pin it: npm install --save-exact ${name}@<version>. For an alias write "npm:<package>@<version>".`,
    })),
  )
})

it('reports fields of the lockfile that differ from package.json', () => {
  const manifest = { name: 'book', version: '0.1.0', devDependencies: { vue: '3.5.45' } }
  const lock = lockOf({ ...manifest, version: '0.2.0', devDependencies: { vue: '3.5.44' } })
  expect(checkManifest(JSON.stringify(manifest), lock)).toEqual(
    ['version', 'devDependencies'].map((field) => ({
      file: 'package-lock.json',
      line: 3,
      message: `"${field}" differs from package.json.`,
      next: 'Run npm install.',
    })),
  )
})

it('prints the problems of a project; this one has none', async () => {
  const run = () => runNode([site.path('scripts/check-dependencies.ts')], site.root)
  expect(await run()).toEqual({ code: 0, stdout: '', stderr: '' })
  const list = readFileSync(site.path(ALLOWED_FILE), 'utf8')
  site.write({ [ALLOWED_FILE]: list.replace('  ISC: ', '  Icecream: nice\n  ISC: ') })
  const line = 1 + list.split('\n').findIndex((each) => each.startsWith('  ISC: '))
  expect(await run()).toEqual({
    code: 1,
    stdout: `${ALLOWED_FILE}:${line}: no package has the licence Icecream.\n  Remove the line.\n`,
    stderr: '',
  })
  site.write({ 'package-lock.json': '<<<<<<< HEAD\n' })
  expect(await run()).toEqual({
    code: 1,
    stdout: '',
    stderr: `package-lock.json: this is not valid JSON (Unexpected token '<', "<<<<<<< HEAD " is not valid JSON).\n  Restore the file from the last commit, and run npm install.\n`,
  })
})
