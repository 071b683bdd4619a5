import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { PACKAGES, PLATFORM } from '../../scripts/node/platform.ts'
import { UPGRADE_USAGE } from '../../scripts/upgrade/options.ts'
import { runNode } from '../helpers/command.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { ROOT, createSite } from '../helpers/project.ts'
import { BUILD, startVersionsRegistry, type VersionsRegistry } from '../helpers/registry.ts'
import { git, recordings } from '../helpers/repository.ts'
import { writeProgram } from '../helpers/workflow.ts'

const DATA = 'scripts/node/versions.json'
const NODES = Object.values(PACKAGES)
const MANIFEST = `{
  "type": "module",
  "devDependencies": {
    "express": "5.3.0",
    "koa": "3.3.0"
  },
  "optionalDependencies": {
${NODES.map((name) => `    "${name}": "26.10.0"`).join(',\n')}
  }
}
`
const LOCK = '{ "packages": {} }\n'
/** What the npm of these tests makes of it. */
const NEW_LOCK = '{ "packages": {}, "updated": true }\n'
const VERSIONS = `${JSON.stringify({ '24.21.0': {}, '26.10.0': buildsOf() }, null, 2)}\n`
const TABLE = `${JSON.stringify([{ group: 'language', features: [{ name: 'A thing', page: 'a/one' }] }])}\n`

const PAGE = `---
title: One
description: What one is.
---

# One

It printed zero until Node 24. It
may print one since 26. It prints.

::: run a/one
The caption names no release.
:::

\`\`\`ts no-run: it is Node 26
\`\`\`

| what | when |
| --- | --- |
| one | April 2026 |

::: features a/table
:::
`

/** A book with a program that prints what its recording does not say, a table of features, and a program that changes nothing. */
const BOOK: Readonly<Record<string, string>> = {
  '.gitignore': '/node_modules\n/.cache\n/npm-*\n/bin\n/tmp\n',
  'package.json': MANIFEST,
  'package-lock.json': LOCK,
  [DATA]: VERSIONS,
  'docs/contents.json': '[{ "slug": "a", "title": { "zh": "甲", "en": "A" }, "pages": ["one", "other"] }]\n',
  'docs/zh/a/one.md': '---\ntitle: 一\n---\n\n# 一\n\n从 Node 24 起打印。也许不。26 起\n不同。\n\n::: run a/one\n:::\n',
  'docs/en/a/one.md': PAGE,
  'docs/en/a/other.md': '# Other\n\nSince Node 26. This runs on 26.10.0.\n\n::: run a/same\n:::\n',
  'examples/a/one.ts': "console.log('one')\n",
  'examples/a/same.ts': "console.log('same')\n",
  'examples/a/table/main.ts': "console.log('yes  A thing')\n",
  'examples/a/table/features.json': TABLE,
  ...recordings({
    one: { '26.10.0': ['zero'] },
    same: { '26.10.0': ['same'] },
    table: { '26.10.0': ['no   A thing'] },
  }),
}
/** The platform that has no 26.8.0. */
const LACKING = PACKAGES['win32-x64'] ?? ''
const CARRIED = {
  ...Object.fromEntries(NODES.map((name) => [name, ['26.8.0', '26.10.0', '26.11.0']])),
  [LACKING]: ['26.10.0', '26.11.0'],
  express: ['5.3.0'],
  koa: ['3.3.0'],
}
/** Links the installed packages instead of installing: the Node.js that runs is the same for each version. */
const LINK = `ln -s '${path.join(ROOT, 'node_modules')}' "$3/node_modules"`
const WAIT = { timeout: 30_000 }
const site = createSite({})
let registry: VersionsRegistry

beforeAll(async () => {
  registry = await startVersionsRegistry()
  site.write(BOOK)
  git(site, 'init', '--quiet', '--initial-branch', 'main')
  git(site, 'add', '--all')
  git(site, 'commit', '--quiet', '--message', 'Begin')
  git(site, 'tag', 'begin')
})
beforeEach(() => {
  git(site, 'reset', '--quiet', '--hard', 'begin')
  git(site, 'clean', '--quiet', '--force', '-d')
  registry.carry(CARRIED)
  writeNpm(LINK)
})
afterAll(() => {
  registry.close()
  site.remove()
})

/** The builds of a version for all platforms. */
function buildsOf(): object {
  return Object.fromEntries(Object.entries(PACKAGES).map(([platform, name]) => [platform, { package: name, ...BUILD }]))
}

/** @param ci what `npm ci --prefix <folder>` does */
function writeNpm(ci: string): void {
  const lock = `printf '%s\\n' '${NEW_LOCK.trim()}' > "$4/package-lock.json"`
  writeProgram(site, 'npm', `case "$1" in\ninstall) ${lock} ;;\nci) ${ci} ;;\nesac\n`)
}

function environment(): NodeJS.ProcessEnv {
  const PATH = `${site.path('bin')}${path.delimiter}${process.env['PATH']}`
  const settings = { npm_config_registry: registry.url, npm_config_cache: site.path('npm-cache') }
  return { ...process.env, ...settings, npm_config_fetch_retries: '0', PATH }
}

function upgrade(...args: string[]) {
  return runNode([site.path('scripts/upgrade.ts'), ...args], site.root, environment())
}

/** What git says about the folder: changes, and other worktrees. */
function traces(): [status: string, worktrees: number, scratch: boolean] {
  const worktrees = git(site, 'worktree', 'list').trim().split('\n').length
  return [git(site, 'status', '--porcelain'), worktrees, existsSync(site.path('.cache/upgrade/tree'))]
}

const UNTOUCHED = ['', 1, false]

/** The first part of the report. */
function heading(packages: string[], version: string): string {
  const rows = packages.map((name) => `| ${name} | 26.10.0 | ${version} |\n`)
  return `# Upgrade\n\n| package | before | now |\n| --- | --- | --- |\n${rows.join('')}`
}

const BEGINS = `This takes three to four minutes on two cores. Until the last step nothing changes in this folder; you can interrupt it.
1/5 Pin the versions, in a copy of the last commit
2/5 Install the packages there: about a minute
3/5 Run and record all examples: about two minutes
`

describe('an upgrade', () => {
  it('changes the versions and the recordings, and reports what that concerns', async () => {
    const report = `${heading(NODES, '26.11.0')}
## Programs that behave differently than at HEAD

### \`a/one\`

Node 26.10.0 → 26.11.0

\`\`\`diff
-zero
+one
 (exit 0)
\`\`\`

### \`a/table\`

Node 26.10.0 → 26.11.0

\`\`\`diff
-no   A thing
+yes  A thing
 (exit 0)
\`\`\`

1 recording changed in form only, as in the name of the version.

## Rows of tables of features that changed

- \`a/table\` on Node 26.10.0 → 26.11.0: A thing: no → yes

## Where pages show these programs

- docs/zh/a/one.md:10: \`a/one\`
- docs/en/a/one.md:11: \`a/one\`
- docs/en/a/one.md:22: \`a/table\`

## What these pages say about versions and dates

- docs/zh/a/one.md:7: 从 Node 24 起打印。
- docs/zh/a/one.md:7: 26 起 不同。
- docs/en/a/one.md:8: It printed zero until Node 24.
- docs/en/a/one.md:8: It may print one since 26.
- docs/en/a/one.md:20: one | April 2026

## Lines that name Node.js 26.10.0

- docs/en/a/other.md:3: Since Node 26. This runs on 26.10.0.
`
    expect(await upgrade()).toEqual({
      code: 0,
      stdout: `${NODES.map((name) => `${name}: 26.10.0 → 26.11.0\n`).join('')}${BEGINS}  1 of 3
  2 of 3
  3 of 3
4/5 Find out what that changes
5/5 Change 6 files in this folder

${report}
This report is in .cache/upgrade/report.md.
Next: npm ci, which installs the new versions here; then read the recordings with git diff, and mend the pages.
`,
      stderr: '',
    })
    expect(readFileSync(site.path('.cache/upgrade/report.md'), 'utf8')).toBe(report)
    expect(readFileSync(site.path('package.json'), 'utf8')).toBe(MANIFEST.replaceAll('26.10.0', '26.11.0'))
    expect(readFileSync(site.path('package-lock.json'), 'utf8')).toBe(NEW_LOCK)
    expect(readFileSync(site.path(DATA), 'utf8')).toBe(VERSIONS.replace('26.10.0', '26.11.0'))
    const [status, ...others] = traces()
    expect(status.trimEnd().split('\n')).toEqual([
      ' M examples/a/one.recording.yaml',
      ' M examples/a/same.recording.yaml',
      ' M examples/a/table.recording.yaml',
      ' M package-lock.json',
      ' M package.json',
      ` M ${DATA}`,
    ])
    expect(others).toEqual([1, false])
  })

  it('goes to an exact release, an older one too, and back; Express and Koa stay', async () => {
    registry.carry({ ...CARRIED, express: ['9.0.0'] })
    const { code, stdout, stderr } = await upgrade('26.8.0')
    const moved = NODES.filter((name) => name !== LACKING)
    expect([code, stdout.split('\n').slice(0, 5), stderr]).toEqual([
      0,
      [
        ...moved.map((name) => `${name}: 26.10.0 → 26.8.0`),
        `${LACKING} stays: the registry does not have 26.8.0 of it.`,
      ],
      '',
    ])
    const report = readFileSync(site.path('.cache/upgrade/report.md'), 'utf8')
    expect(report.split('\n## ')[0]).toBe(`${heading(moved, '26.8.0')}
The registry does not have this release as ${LACKING}: there, the old one stays.
`)
    const expected = moved.reduce(
      (whole, name) => whole.replace(`"${name}": "26.10.0"`, `"${name}": "26.8.0"`),
      MANIFEST,
    )
    expect(readFileSync(site.path('package.json'), 'utf8')).toBe(expected)
    git(site, 'commit', '--quiet', '--all', '--message', 'Back')
    expect(await upgrade('26.10.0')).toMatchObject({ code: 0, stderr: '' })
    // The recordings and the lockfile of the first commit were not made by these commands.
    expect(git(site, 'diff', '--name-only', 'begin')).toBe(
      `${['one', 'same', 'table'].map((slug) => `examples/a/${slug}.recording.yaml\n`).join('')}package-lock.json\n`,
    )
  })

  it.each([
    ['nothing is newer', [], 'All are the newest.\n'],
    ['the release is pinned', ['26.10.0'], 'Node.js 26.10.0 is pinned already.\n'],
    ['help is asked for', ['26.8.0', '--help'], `${UPGRADE_USAGE}\n`],
    ['help is asked for first', ['-h', '26.8.0'], `${UPGRADE_USAGE}\n`],
  ])('does nothing if %s', async (_, args, stdout) => {
    registry.carry({ ...CARRIED, ...Object.fromEntries(NODES.map((name) => [name, ['26.8.0', '26.10.0']])) })
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

  it('upgrades the rest if a program fails, names it and where it is shown, and exits with 1', async () => {
    site.write({ 'examples/a/same.ts': 'process.exitCode = 7\n' })
    git(site, 'commit', '--quiet', '--all', '--message', 'Fail')
    const { code, stdout, stderr } = await upgrade()
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain('  ✗ a/same: failed on Node 26.11.0\n')
    expect(stdout).toContain(`3 examples on Node 26.11.0: 2 newly recorded, 1 failed.

### \`a/same\` failed

\`\`\`
    examples/a/same.ts on Node 26.11.0: expected exit 0; got exit 7
       (exit 7)
    Fix the program. If it must end like this, add to its header: @expect exit 7
    Nothing was recorded.
\`\`\`

These programs keep their old recording. Mend each, and run npm run record <program>.
`)
    expect(stdout).toContain('- docs/en/a/other.md:5: `a/same`\n')
    expect(stdout).toContain(
      'Some programs are not recorded; everything else is upgraded. Mend what the report names.\n',
    )
    expect(git(site, 'status', '--porcelain')).toBe(` M examples/a/one.recording.yaml
 M examples/a/table.recording.yaml
 M package-lock.json
 M package.json
 M ${DATA}
`)
  })

  it('changes nothing if npm fails, and shows its message', async () => {
    writeNpm('echo "npm error 404" >&2; exit 1')
    const { code, stderr } = await upgrade()
    expect([code, stderr]).toEqual([
      1,
      `npm ci --prefix ${site.path('.cache/upgrade/tree')} --ignore-scripts --no-audit --no-fund --prefer-offline failed in ${site.path('.cache/upgrade/tree')}:
  npm error 404
`,
    ])
    expect(traces()).toEqual(UNTOUCHED)
  })
})

describe('an interrupted upgrade', () => {
  const INSTALLING = 'echo $$ > "$0.pid"; exec sleep 60'
  const isInstalling = (): boolean => existsSync(site.path('bin/npm.pid'))
  const isRunning = (): boolean =>
    readCommandLines().some((line) => line.includes('--permission') && line.includes(site.root))

  beforeEach(() => rmSync(site.path('bin/npm.pid'), { force: true }))

  function start() {
    return spawn(process.execPath, [site.path('scripts/upgrade.ts')], {
      cwd: site.root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  it.each([
    ['SIGINT', 130, 'npm installs', INSTALLING, isInstalling],
    ['SIGTERM', 143, 'npm installs', INSTALLING, isInstalling],
    ['SIGTERM', 143, 'programs run', LINK, isRunning],
  ] as const)('has changed nothing after %s: it exits with %i while %s', async (signal, code, _, ci, isThere) => {
    site.write({ 'examples/a/same.ts': 'setInterval(() => {}, 1e6)\n' })
    git(site, 'commit', '--quiet', '--all', '--message', 'Wait')
    writeNpm(ci)
    const child = start()
    const [stdout, stderr] = [text(child.stdout), text(child.stderr)]
    await vi.waitUntil(isThere, WAIT)
    // As npm does: it passes on what the terminal has sent already.
    child.kill(signal)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
    expect((await stdout).split('\n').slice(-3)).toEqual([
      'Interrupted: the copy is being removed.',
      'Nothing has changed.',
      '',
    ])
    expect(await stderr).toBe('')
    expect(traces()).toEqual(UNTOUCHED)
    expect(isRunning()).toBe(false)
  })

  it('leaves a copy if it is killed, which the next one removes', async () => {
    writeNpm(INSTALLING)
    const child = start()
    await vi.waitUntil(isInstalling, WAIT)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await vi.waitUntil(() => readFileSync(site.path('bin/npm.pid'), 'utf8').endsWith('\n'), WAIT)
    process.kill(Number(readFileSync(site.path('bin/npm.pid'), 'utf8')))
    expect(traces()).toEqual(['', 2, true])
    writeNpm(LINK)
    expect(await upgrade('26.8.0')).toMatchObject({ code: 0, stderr: '' })
    expect(traces().slice(1)).toEqual(UNTOUCHED.slice(1))
  })
})
