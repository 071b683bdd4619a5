import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { fingerprintOf } from '../../../scripts/verify/fingerprint.ts'
import { NO_PACKAGES, readPackageVersions } from '../../../scripts/verify/package-versions.ts'
import { ROOT, createProject } from '../../helpers/project.ts'

const project = createProject({
  'package-lock.json': JSON.stringify({
    packages: {
      '': { dependencies: { koa: '2' } },
      'node_modules/koa': { version: '2.0.0', dependencies: { debug: '^4' } },
      'node_modules/koa/node_modules/debug': { version: '4.4.0', dependencies: { ms: '^2' } },
      'node_modules/debug': { version: '3.0.0' },
      'node_modules/ms': { version: '2.1.3' },
      'node_modules/vite': { version: '9.0.0' },
    },
  }),
})
const packages = readPackageVersions(project.root) ?? NO_PACKAGES
const scripts = project.path('scripts')
cpSync(path.join(ROOT, 'scripts'), scripts, { recursive: true })
const unchanged = fingerprintOf(packages, scripts)

afterAll(project.remove)

it('package versions are those of a package and of what it depends on', () => {
  expect(packages.of(['koa', 'node:fs', 'fs']).split('\n')).toEqual([
    'node_modules/koa 2.0.0',
    'node_modules/koa/node_modules/debug 4.4.0',
    'node_modules/ms 2.1.3',
  ])
})

it.each([
  ['another', 'the masks', 'example/mask.ts'],
  ['another', 'a preload', 'runner/preload/base.cts'],
  ['another', 'the first process of a run', 'runner/init.sh'],
  ['the same', 'the help of a command', 'verify/usage.ts'],
  ['the same', 'a report', 'report/summary.ts'],
  ['the same', 'the template of a page', 'new-page/templates/page.en.md'],
  ['the same', 'a check', 'lint/steps.ts'],
])('the fingerprint is %s after a change of %s', (effect, _, file) => {
  const changed = path.join(scripts, file)
  const text = readFileSync(changed)
  appendFileSync(changed, '\n')
  expect(fingerprintOf(packages, scripts) === unchanged).toBe(effect === 'the same')
  writeFileSync(changed, text)
})

it('the fingerprint depends on the versions of packages', () => {
  const versions = ['1', '1', '2'].map((version) => fingerprintOf({ of: () => version }))
  expect([versions[0] === versions[1], versions[0] === versions[2]]).toEqual([true, false])
})
