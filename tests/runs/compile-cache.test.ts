import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { createCompileCache } from '../../scripts/runner/compile-cache.ts'
import { capabilitiesOf } from '../../scripts/node/capabilities.ts'
import type { NodeVersion } from '../../scripts/node/pinned.ts'
import { createNodes } from '../../scripts/node/nodes.ts'
import { BUILDS } from '../../scripts/node/versions.ts'
import { PRELOADS } from '../../scripts/runner/preloads.ts'
import { sandboxCommand } from '../../scripts/sandbox/bubblewrap.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'
import { permissionFlags } from '../../scripts/sandbox/permissions.ts'
import { SANDBOX_FOLDER, sandboxPlaces, type Mount } from '../../scripts/sandbox/places.ts'
import { runNode } from '../helpers/command.ts'
import { createProject, ROOT } from '../helpers/project.ts'
import { batch } from '../helpers/run-fixtures.ts'

const PROGRAMS = {
  'examples/a/module.ts':
    "import type { Stats } from 'node:fs'\nconst size = (of: Stats): number => of.size\nsize.name\n",
  'examples/a/common.cts': "const text: string = '文'\nmodule.exports = { text }\n",
  'examples/a/imports.mts': "import common from './common.cts'\nconsole.log(common.text as string)\n",
  'examples/a/packages.cts': "require('good')\nrequire('bad')\nrequire('missing')\n",
  'node_modules/good/index.js': 'setInterval(() => {}, 1000)\n',
  'node_modules/bad/index.js': 'throw new Error()\n',
}
/** Node.js strips a CommonJS module that an ES module imports a second time, and caches the result of that. */
const ENTRIES = {
  'module.ts': { equal: 1, different: 0 },
  'common.cts': { equal: 1, different: 0 },
  'imports.mts': { equal: 2, different: 1 },
}
const project = createProject(PROGRAMS)
const sandbox = findSandbox([ROOT])
const nodes = createNodes({ toolchain: ROOT, folder: path.join(ROOT, '.cache/node') })
const versions = Object.keys(BUILDS).filter((version) => capabilitiesOf(version).types)
/** Node.js 22 caches V8's code, but strips types anew each time. */
const WITHOUT = ['22']

afterAll(() => project.remove())

describe.skipIf(!('bwrap' in sandbox)).each(versions)('on Node %s', async (version) => {
  if (!('bwrap' in sandbox)) return
  const node = await nodes.get(version)
  if ('missing' in node) throw new Error(`Node ${version} is missing`)
  const folder = project.path(`cache-${version}`)
  const cache = createCompileCache({ root: project.root, folder, preloads: PRELOADS.folder, isBatch: true })
  const filled = await cache.folderFor(node, sandbox, 1)

  it.skipIf(WITHOUT.includes(version.split('.')[0] ?? ''))('an entry is what Node.js itself writes', async () => {
    expect({ filled, notices: cache.notices() }).toEqual({ filled: folder, notices: [] })
    for (const [name, entries] of Object.entries(ENTRIES)) {
      const own = project.path(`own-${version}-${name}`)
      await runInPlace(node, own, (inside) => [inside(project.path(`examples/a/${name}`))])
      expect([name, sharedEntries(own, folder)]).toEqual([name, entries])
    }
  })

  it.skipIf(WITHOUT.includes(version.split('.')[0] ?? ''))('the code of packages is cached, too', async () => {
    const own = project.path(`own-${version}-packages`)
    await runInPlace(node, own, (inside) => {
      const name = JSON.stringify(inside(project.path('node_modules/good')))
      return ['--eval', `require(${name}); process.exit()`]
    })
    const [name = ''] = readdirSync(own)
    const entries = readdirSync(path.join(folder, name.replace(/-\d+$/, '-0')))
    // The other entries of its own are those of the command line.
    expect(readdirSync(path.join(own, name)).filter((entry) => entries.includes(entry)).length).toBe(1)
  })

  it.runIf(WITHOUT.includes(version.split('.')[0] ?? ''))('there is no cache, with a notice', () => {
    expect({ filled, notices: cache.notices() }).toEqual({
      filled: undefined,
      notices: [
        `Programs on Node.js ${version} run without a compile cache, which takes longer: it caches no stripped code, or in another form.`,
      ],
    })
  })
})

/** Runs Node.js where programs of the sandbox see the project, with their flags, and with a cache of its own that it can write. */
async function runInPlace(
  { executable, version }: NodeVersion,
  cache: string,
  args: (inside: (file: string) => string) => string[],
): Promise<void> {
  if (!('bwrap' in sandbox)) return
  mkdirSync(cache)
  chmodSync(cache, 0o777)
  const { root } = project
  const { inside } = sandboxPlaces({ root, folder: root, preloads: PRELOADS.folder, executable, compileCache: cache })
  const mount = (source: string): Mount => ({ source, target: inside(source) })
  const readable = [`${root}/examples`, `${root}/node_modules`, path.dirname(executable)].map(mount)
  const access = { readable, writable: [mount(cache)], folder: SANDBOX_FOLDER, network: 'own' } as const
  const flags = permissionFlags({
    version,
    allow: ['fs-read', 'fs-write'],
    readable: [],
    folder: inside(cache),
    isSandboxed: true,
  })
  const [program, ...rest] = [...sandboxCommand(sandbox, access), inside(executable), ...flags, ...args(inside)]
  await runNode(rest, root, { NODE_COMPILE_CACHE: inside(cache) }, program)
}

/** Compares the entries that both folders have. V8's code, which only Node.js itself writes, is in entries of its own. */
function sharedEntries(own: string, filled: string): { equal: number; different: number } {
  const [folder = ''] = readdirSync(own)
  const ours = path.join(filled, folder.replace(/-\d+$/, '-0'))
  const shared = readdirSync(path.join(own, folder)).filter((name) => existsSync(path.join(ours, name)))
  const equal = shared.filter((name) =>
    readFileSync(path.join(ours, name)).equals(readFileSync(path.join(own, folder, name))),
  ).length
  return { equal, different: shared.length - equal }
}

/** So many programs that the cache is filled for them. */
const BATCH = Object.fromEntries(
  Array.from({ length: 8 }, (_, at) => [`examples/b/program-${at}.ts`, `console.log(${at} as number)\n`]),
)

describe.skipIf(!('bwrap' in sandbox))('in the sandbox', () => {
  it('programs run as before if the cache is damaged', async () => {
    const site = createProject(BATCH)
    await batch(site.root, { mode: 'record' })
    const files = readdirSync(site.path('.cache/compile-cache'), { recursive: true, withFileTypes: true })
    const damaged = files.filter((file) => file.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
    for (const file of damaged) writeFileSync(file, 'nonsense')
    const results = await batch(site.root, { cache: false })
    expect([damaged.length > 0, [...results.values()].map(({ status }) => status)]).toEqual([
      true,
      Array.from(Object.keys(BATCH), () => 'verified'),
    ])
    site.remove()
  })

  it.each([
    ['a package', { name: 'good', exports: './a/poison.mts' }, 'good'],
    ['an import of package.json', { imports: { '#good': './a/poison.mts' } }, '#good'],
  ])('no program writes into the cache because it passes for %s', async (_, manifest, name) => {
    const site = createProject({
      ...BATCH,
      'examples/package.json': JSON.stringify({ type: 'module', ...manifest }),
      'examples/a/poison.mts': `import { writeFileSync } from 'node:fs'
writeFileSync(\`\${process.env['NODE_COMPILE_CACHE']}/poison\`, '')\n`,
      'examples/a/imports.mts': `import '${name}'\n`,
    })
    await batch(site.root, { mode: 'record' })
    const names = readdirSync(site.path('.cache/compile-cache'), { recursive: true })
    expect([names.length > 0, names.filter((each) => String(each).includes('poison'))]).toEqual([true, []])
    site.remove()
  })

  it('a program reads the cache, but cannot write to it, and one that could observe it runs without', async () => {
    const site = createProject({
      ...BATCH,
      'examples/a/writes.ts': `/** @allow fs-read fs-write */
import { readdirSync, writeFileSync } from 'node:fs'
const { env } = process
const [folder = ''] = Object.values(env).filter((value) => value?.endsWith('/compile-cache'))
const [version = ''] = readdirSync(folder)
console.log(readdirSync(folder + '/' + version).length > 1)
for (const name of [version + '/new', 'new'])
  try {
    writeFileSync(folder + '/' + name, 'x')
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code)
  }
`,
      'examples/a/observes.ts':
        'console.log(Object.values(process.env).filter((value) => value?.endsWith("/compile-cache")))\n',
    })
    const results = await batch(site.root, { mode: 'record' })
    expect(['a/writes', 'a/observes'].map((id) => results.get(id)?.status)).toEqual(['recorded', 'recorded'])
    expect(readFileSync(site.path('examples/a/writes.recording.yaml'), 'utf8')).toContain(
      'stdout: |\n          true\n          EROFS\n          EROFS\n',
    )
    expect(readFileSync(site.path('examples/a/observes.recording.yaml'), 'utf8')).toContain('stdout: |\n          []\n')
    site.remove()
  })
})
