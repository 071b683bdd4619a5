import { existsSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, beforeEach } from 'vitest'

import { PACKAGES } from '../../scripts/node/platform.ts'
import { runNode, type Finished } from './command.ts'
import { ROOT, createSite, type Project } from './project.ts'
import { BUILD, startVersionsRegistry, type VersionsRegistry } from './registry.ts'
import { git, recordings } from './repository.ts'
import { writeProgram } from './workflow.ts'

export const DATA = 'scripts/node/versions.json'
export const NODES = Object.values(PACKAGES)
export const MANIFEST = `{
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
export const NEW_LOCK = '{ "packages": {}, "updated": true }\n'
export const VERSIONS = `${JSON.stringify({ '24.21.0': {}, '26.10.0': buildsOf() }, null, 2)}\n`
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
export const LACKING = PACKAGES['win32-x64'] ?? ''
export const CARRIED = {
  ...Object.fromEntries(NODES.map((name) => [name, ['26.8.0', '26.10.0', '26.11.0']])),
  [LACKING]: ['26.10.0', '26.11.0'],
  express: ['5.3.0'],
  koa: ['3.3.0'],
}
/** Links the installed packages instead of installing: the Node.js that runs is the same for each version. */
export const LINK = `ln -s '${path.join(ROOT, 'node_modules')}' "$3/node_modules"`
/** The traces of an upgrade that changed nothing. */
export const UNTOUCHED = ['', 1, false]

/** A small book in a repository, which can be upgraded by a registry and an npm of the tests. */
export interface UpgradeBook {
  site: Project
  /** Sets the versions that the registry has, by package. */
  carry: VersionsRegistry['carry']
  /** @param ci what `npm ci --prefix <folder>` does, as shell code */
  writeNpm: (ci: string) => void
  environment: () => NodeJS.ProcessEnv
  upgrade: (...args: string[]) => Promise<Finished>
  /** What git says about the folder: changes, and other worktrees. */
  traces: () => [status: string, worktrees: number, scratch: boolean]
}

/** Creates the book, and brings it back to its first commit before each test. */
export function createUpgradeBook(): UpgradeBook {
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

  function traces(): ReturnType<UpgradeBook['traces']> {
    const worktrees = git(site, 'worktree', 'list').trim().split('\n').length
    return [git(site, 'status', '--porcelain'), worktrees, existsSync(site.path('.cache/upgrade/tree'))]
  }

  return { site, carry: (versions) => registry.carry(versions), writeNpm, environment, upgrade, traces }
}

/** The builds of a version for all platforms. */
function buildsOf(): object {
  return Object.fromEntries(Object.entries(PACKAGES).map(([platform, name]) => [platform, { package: name, ...BUILD }]))
}
