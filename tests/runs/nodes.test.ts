import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Progress } from '../../scripts/node/fetch-node.ts'
import { createNodes } from '../../scripts/node/nodes.ts'
import { PLATFORM, executableIn } from '../../scripts/node/platform.ts'
import { PACKAGE, VERSION, startRegistry } from '../helpers/registry.ts'
import type { Registry } from '../helpers/registry.ts'
import { ROOT, createProject } from '../helpers/project.ts'

const run = promisify(execFile)
const project = createProject()
const folder = project.path('node')
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

/** npm's own configuration, as the environment gives it; nothing is kept from one test to the next. */
function setNpm(settings: Record<string, string>): void {
  const cache = project.path(`npm-${Math.random()}`)
  for (const [name, value] of Object.entries({ cache, fetch_retries: '0', ...settings }))
    process.env[`npm_config_${name}`] = value
}

function create(options: { integrity?: string; onProgress?: (progress: Progress) => void } = {}) {
  const build = { package: PACKAGE, integrity: options.integrity ?? registry.integrity, size: registry.size }
  const builds = { [VERSION]: { [PLATFORM]: build } }
  return createNodes({ toolchain: ROOT, folder, builds, onProgress: options.onProgress })
}

it('fetches a version once, the executable alone, and tells how far it is', async () => {
  const downloads = registry.downloads()
  const seen: Progress[] = []
  const nodes = create({ onProgress: (progress) => seen.push(progress) })
  const executable = path.join(folder, VERSION, executableIn())
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

it('two at once share one download', async () => {
  const downloads = registry.downloads()
  const found = await Promise.all([create().get(VERSION), create().get(VERSION), create().get(VERSION)])
  expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(registry.downloads() - downloads).toBe(1)
})

it('what a killed process has left is not used', async () => {
  const unfinished = path.join(folder, `${VERSION}.unfinished`, path.dirname(executableIn()))
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(path.join(unfinished, path.basename(executableIn())), 'half')
  const executable = path.join(folder, VERSION, executableIn())
  const nodes = create()
  const found = await nodes.get(VERSION)
  expect([found, nodes.problems()]).toEqual([{ version: VERSION, executable }, []])
  expect(execFileSync(executable, { encoding: 'utf8' })).toBe(`v${VERSION}\n`)
  expect(readdirSync(folder)).toEqual([VERSION])
})

it.each([
  [
    'other bytes than expected',
    () => registry.answer('other bytes'),
    /could not be fetched: sha512-.* integrity checksum failed/,
    'What came is not what was expected, and is not used. Try again; if it stays so, distrust the registry.',
  ],
  [
    'a connection that breaks',
    () => registry.answer('cut'),
    /could not be fetched: .*(?:aborted|hang up|Premature close|terminated)/i,
    'Is the npm registry within reach? What works for npm ci works here, too. The other versions have run.',
  ],
  [
    'no network',
    () => setNpm({ registry: 'http://127.0.0.1:1/' }),
    /could not be fetched: .*ECONNREFUSED/,
    'Is the npm registry within reach? What works for npm ci works here, too. The other versions have run.',
  ],
])('%s: nothing is left, and the reason is told once', async (_, spoil, message, next) => {
  spoil()
  const nodes = create()
  expect([await nodes.get(VERSION), await nodes.get(VERSION)]).toEqual([{ missing: 'fetch' }, { missing: 'fetch' }])
  expect(nodes.problems()).toEqual([{ file: DATA, message: expect.stringMatching(message), next }])
  expect(readdirSync(folder)).toEqual([])
})

it('a full disk: nothing is left, and the reason is told', async () => {
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
    message: expect.stringMatching(/^Node\.js 1\.2\.3 could not be fetched: EFBIG: file too large, write/),
    next: `Make room for ${path.relative(ROOT, folder)}, and try again.`,
  }
  expect(JSON.parse(stdout)).toEqual([{ missing: 'fetch' }, [problem]])
  expect(readdirSync(folder)).toEqual([])
})

it('a folder that cannot be made is a problem of the machine', async () => {
  writeFileSync(folder, 'a file')
  const nodes = create()
  expect(await nodes.get(VERSION)).toEqual({ missing: 'fetch' })
  expect(nodes.problems()).toEqual([
    {
      file: DATA,
      message: expect.stringMatching(/^Node\.js 1\.2\.3 could not be fetched: EEXIST/),
      next: `Make ${path.relative(ROOT, folder)} a folder that can be written, and try again.`,
    },
  ])
})

it('a wrong integrity in the data file is no better', async () => {
  const nodes = create({ integrity: `sha512-${'A'.repeat(86)}==` })
  expect(await nodes.get(VERSION)).toEqual({ missing: 'fetch' })
  expect(readdirSync(folder)).toEqual([])
})

it('a version without a build for this platform is no problem', async () => {
  const nodes = createNodes({ toolchain: ROOT, folder, builds: { [VERSION]: {} } })
  expect(await nodes.get(VERSION)).toEqual({ missing: 'build' })
  expect(nodes.problems()).toEqual([])
})
