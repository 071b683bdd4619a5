import { readFileSync, rmSync } from 'node:fs'

import { expect, it } from 'vitest'

import { PACKAGES, PLATFORM } from '../../scripts/node/platform.ts'
import { UPGRADE_USAGE } from '../../scripts/upgrade/options.ts'
import { git } from '../helpers/repository.ts'
import { CARRIED, NODES, UNTOUCHED, createUpgradeBook } from '../helpers/upgrade-book.ts'

const { site, carry, upgrade, traces } = createUpgradeBook()

it.each([
  ['nothing is newer', [], 'All are the newest.\n'],
  ['the release is pinned', ['26.10.0'], 'Node.js 26.10.0 is pinned already.\n'],
  ['help is asked for', ['26.8.0', '--help'], `${UPGRADE_USAGE}\n`],
  ['help is asked for first', ['-h', '26.8.0'], `${UPGRADE_USAGE}\n`],
])('does nothing if %s', async (_, args, stdout) => {
  carry({ ...CARRIED, ...Object.fromEntries(NODES.map((name) => [name, ['26.8.0', '26.10.0']])) })
  expect(await upgrade(...args)).toEqual({ code: 0, stdout, stderr: '' })
  expect(traces()).toEqual(UNTOUCHED)
})

it.each([
  ['no release', '26', '"26" is not an exact release. Name all three numbers: npm run upgrade -- 26.8.0'],
  [
    'an unknown option',
    '--node',
    "Unknown option '--node'. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- \"--node\"",
  ],
  [
    'a release that the registry does not have',
    '26.9.0',
    `The registry has no Node.js 26.9.0 for ${PLATFORM}. The newest that it has for all platforms is 26.11.0. This lists all: npm view ${PACKAGES[PLATFORM]} versions`,
  ],
])('refuses %s', async (_, word, message) => {
  const explains = 'npm run upgrade -- --help explains the options.'
  expect(await upgrade(word)).toEqual({ code: 2, stdout: '', stderr: `${message}\n${explains}\n` })
  expect(traces()).toEqual(UNTOUCHED)
})

it('refuses to overwrite what is not committed, and names it; other changes do not matter', async () => {
  site.write({
    'examples/a/one.ts': "console.log('uno')\n",
    'examples/a/new.ts': '',
    'docs/en/a/other.md': '# Other\n',
  })
  expect(await upgrade()).toEqual({
    code: 1,
    stdout: '',
    stderr: `examples/a/one.ts: has changes that are not committed.
examples/a/new.ts: has changes that are not committed.
  Commit them, or put them aside with git stash -u; then run npm run upgrade again.
`,
  })
  git(site, 'checkout', '--quiet', '--', 'examples')
  rmSync(site.path('examples/a/new.ts'))
  expect(await upgrade('26.8.0')).toMatchObject({ code: 0, stderr: '' })
  expect(readFileSync(site.path('docs/en/a/other.md'), 'utf8')).toBe('# Other\n')
})
