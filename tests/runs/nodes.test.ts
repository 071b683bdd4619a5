import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Progress } from '../../scripts/node/fetch-node.ts'
import { createNodes } from '../../scripts/node/nodes.ts'
import { PLATFORM, executableIn } from '../../scripts/node/platform.ts'
import { MISLABELED, PACKAGE, VERSION, startRegistry, type Registry } from '../helpers/registry.ts'
import { ROOT, createProject } from '../helpers/project.ts'

const run = promisify(execFile)
const project = createProject()
const folder = project.path('node')
const executable = path.join(folder, VERSION, executableIn())
const DATA = 'scripts/node/versions.json'
const before = { ...process.env }
let registry: Registry

beforeAll(async () => {
  mkdirSync(project.path('packed'))
  registry = await startRegistry(project.path('packed'))
})
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  registry.answer('whole')
  setNpm({ registry: registry.url })
})
afterAll(() => {
  registry.close()
  process.env = before
  project.remove()
})

/** Sets npm's configuration in the environment, with an empty cache for each test. */
function setNpm(settings: Record<string, string>): void {
  const cache = project.path(`npm-${Math.random()}`)
  for (const [name, value] of Object.entries({ cache, fetch_retries: '0', ...settings }))
    process.env[`npm_config_${name}`] = value
}

function create(onProgress?: (progress: Progress) => void, compares = false) {
  const { integrity, size } = registry
  const build = { [PLATFORM]: { package: PACKAGE, integrity, size } }
  const builds = { [VERSION]: build, [MISLABELED]: build }
  return createNodes({ toolchain: ROOT, folder, builds, compares, onProgress })
}

it('downloads only the executable of a version, once, and reports progress', async () => {
  const downloads = registry.downloads()
  const seen: Progress[] = []
  const nodes = create((progress) => seen.push(progress))
  expect(await nodes.get(VERSION)).toEqual({ version: VERSION, executable })
  expect(execFileSync(executable, { encoding: 'utf8' })).toBe(`v${VERSION}\n`)
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
    VERSION,
    `${VERSION}/bin`,
    `${VERSION}/${executableIn()}`,
  ])
  expect([seen[0], seen.at(-1)]).toEqual([
    { version: VERSION, received: 0, total: registry.size },
    { version: VERSION, received: registry.size, total: registry.size },
  ])
  await create().get(VERSION)
  expect(registry.downloads() - downloads).toBe(1)
})

it('concurrent requests share one download', async () => {
  const downloads = registry.downloads()
  const found = await Promise.all([create().get(VERSION), create().get(VERSION), create().get(VERSION)])
  expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(registry.downloads() - downloads).toBe(1)
})

it('the unfinished download of a killed process is not used', async () => {
  const unfinished = path.join(folder, `${VERSION}.unfinished`, path.dirname(executableIn()))
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(path.join(unfinished, path.basename(executableIn())), 'half')
  const nodes = create()
  const found = await nodes.get(VERSION)
  expect([found, nodes.problems()]).toEqual([{ version: VERSION, executable }, []])
  expect(execFileSync(executable, { encoding: 'utf8' })).toBe(`v${VERSION}\n`)
  expect(readdirSync(folder)).toEqual([VERSION])
})

it.each([
  [
    'other content than expected',
    () => registry.answer('other bytes'),
    /could not be downloaded: sha512-.* integrity checksum failed/,
    'The download was discarded because its content is not the expected one. Run the command again; if it fails again, do not trust the registry.',
  ],
  [
    'a connection that breaks',
    () => registry.answer('cut'),
    /could not be downloaded: .*(?:aborted|hang up|Premature close|terminated)/i,
    'Check the connection to the npm registry: the configuration is the same as for npm ci. The other versions have run.',
  ],
  [
    'no network',
    () => setNpm({ registry: 'http://127.0.0.1:1/' }),
    /could not be downloaded: .*ECONNREFUSED/,
    'Check the connection to the npm registry: the configuration is the same as for npm ci. The other versions have run.',
  ],
])('%s: no file is left, and the reason is reported once', async (_, spoil, message, next) => {
  spoil()
  const nodes = create()
  expect([await nodes.get(VERSION), await nodes.get(VERSION)]).toEqual([{ missing: 'fetch' }, { missing: 'fetch' }])
  expect(nodes.problems()).toEqual([{ file: DATA, message: expect.stringMatching(message), next }])
  expect(readdirSync(folder)).toEqual([])
})

it('a full disk: no file is left, and the reason is reported', async () => {
  const script = `import { createNodes } from '${path.join(ROOT, 'scripts/node/nodes.ts')}'
    const builds = { '${VERSION}': { '${PLATFORM}': { package: '${PACKAGE}', integrity: '${registry.integrity}', size: 1 } } }
    const nodes = createNodes({ toolchain: '${ROOT}', folder: '${folder}', builds })
    process.on('SIGXFSZ', () => {})
    console.log(JSON.stringify([await nodes.get('${VERSION}'), nodes.problems()]))`
  // No file may be larger than 256 KiB: the tarball is small, the executable is not.
  const { stdout } = await run('bash', [
    '-c',
    'trap \'\' XFSZ; ulimit -f 256; exec "$@"',
    'bash',
    process.execPath,
    '--input-type=module',
    '-e',
    script,
  ])
  const problem = {
    file: DATA,
    message: expect.stringMatching(/^Node\.js 1\.2\.3 could not be downloaded: EFBIG: file too large, write/),
    next: `Free disk space for ${path.relative(ROOT, folder)} and run the command again.`,
  }
  expect(JSON.parse(stdout)).toEqual([{ missing: 'fetch' }, [problem]])
  expect(readdirSync(folder)).toEqual([])
})

it('a folder that cannot be created is reported', async () => {
  writeFileSync(folder, 'a file')
  const nodes = create()
  expect(await nodes.get(VERSION)).toEqual({ missing: 'fetch' })
  expect(nodes.problems()).toEqual([
    {
      file: DATA,
      message: expect.stringMatching(/^Node\.js 1\.2\.3 could not be downloaded: EEXIST/),
      next: `Make ${path.relative(ROOT, folder)} a writable folder and run the command again.`,
    },
  ])
})

it('a version without a build for this platform is missing, which is not a problem', async () => {
  const nodes = createNodes({ toolchain: ROOT, folder, builds: { [VERSION]: {} } })
  expect(await nodes.get(VERSION)).toEqual({ missing: 'build' })
  expect(nodes.problems()).toEqual([])
})

it('an unpacked version that is not what its package contains is refused where that is compared', async () => {
  await create().get(VERSION)
  expect(await create(undefined, true).get(VERSION)).toEqual({ version: VERSION, executable })
  writeFileSync(executable, '#!/bin/sh\necho v1.2.3\n')
  expect(await create().get(VERSION)).toEqual({ version: VERSION, executable })
  const nodes = create(undefined, true)
  expect(await nodes.get(VERSION)).toEqual({ missing: 'fetch' })
  expect(nodes.problems()).toEqual([
    {
      file: DATA,
      message: `Node.js ${VERSION} could not be used: it is not what its package contains`,
      next: `Find out what changed it. Then delete ${path.relative(ROOT, folder)}/${VERSION} and run the command again, which unpacks it anew.`,
    },
  ])
})

it('a build that is another version is not used', async () => {
  const nodes = create()
  expect(await nodes.get(MISLABELED)).toEqual({ missing: 'start' })
  expect(nodes.problems()).toEqual([
    {
      file: DATA,
      message: `Node.js ${MISLABELED} could not be used: its executable printed "v${VERSION}"`,
      next: 'Run the examples on the release before or after it.',
    },
  ])
  expect(readdirSync(folder)).toEqual([])
})
