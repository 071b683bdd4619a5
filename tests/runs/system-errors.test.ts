import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { examplesPlugin } from '../../.vitepress/dev-server/examples-plugin.ts'
import { runCommand } from '../helpers/command.ts'
import { ROOT, createProject, createSite, type Project, PINNED } from '../helpers/project.ts'

/** True if unprivileged users can mount file systems on this machine. */
const CAN_MOUNT = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0
const RUN = path.join(ROOT, 'scripts/run.ts')
/** The notice about a missing sandbox. */
const RE_NOTICE = /without a sandbox/
let project: Project

afterEach(() => project.remove())

function verify() {
  return runCommand(['verify', '--root', project.root, '--no-cache'])
}

function examples(...ids: string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [`examples/${id}.ts`, "console.log('unchanged')\n"]))
}

function leftInCache(): string[] {
  return readdirSync(project.path('.cache')).filter((name) => name.endsWith('.unfinished'))
}

describe.skipIf(!CAN_MOUNT)('record on a disk that cannot be written', () => {
  /** Runs shell commands in a mount namespace; `record` records this project and prints its exit code. */
  function withMounts(...commands: string[]) {
    const record = `record() { ${process.execPath} ${RUN} record --root ${project.root} 2>&1; echo "exit $?"; }`
    const script = [record, ...commands].join('\n')
    const { stdout } = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script], {
      cwd: project.root,
      encoding: 'utf8',
    })
    return stdout.trim().split('\n')
  }

  it('reports a full disk, and leaves recordings unchanged', () => {
    project = createProject()
    const lines = withMounts(
      `mount -t tmpfs -o size=256k tmpfs ${project.root} && cd ${project.root} && mkdir -p examples/a`,
      `echo '{ "type": "module" }' | tee package.json > examples/package.json`,
      `echo "console.log('unchanged')" | tee examples/a/one.ts > examples/a/two.ts`,
      'record > first.txt',
      'cat examples/a/*.yaml > before.txt; test -s before.txt && echo recorded',
      'printf "for (let at = 0; at < 900; at += 1) console.log(at)" | tee examples/a/one.ts > examples/a/two.ts',
      'head -c 300000 /dev/zero > zeros 2> /dev/null',
      'record',
      'cat examples/a/*.yaml | cmp - before.txt && echo unchanged; ls .cache | grep unfinished',
    )
    const reported = lines.filter((line) => !RE_NOTICE.test(line) && !line.startsWith('  '))
    expect(reported.toSorted()).toEqual([
      expect.stringMatching(/^2 examples on \d versions? of Node in [\d.]+ s: 2 invalid$/),
      'The results could not be cached: ENOSPC: no space left on device, write',
      'exit 1',
      'recorded',
      'unchanged',
      '✗ a/one: invalid',
      '✗ a/two: invalid',
    ])
    expect(lines.filter((line) => line.startsWith('    examples/a/one.ts'))).toEqual([
      '    examples/a/one.ts: ENOSPC: no space left on device, write.',
    ])
  })

  it('reports a read-only disk, and runs nothing', () => {
    project = createProject(examples('a/one'))
    const lines = withMounts(
      `mount --bind ${project.root} ${project.root}`,
      'mount -o remount,bind,ro .',
      `cd ${project.root}`,
      'record',
    )
    expect(lines).toEqual([
      `.cache: EROFS: read-only file system, mkdir '${project.path('.cache')}'.`,
      '  No example was run. Fix the problem above and run the command again.',
      'exit 1',
    ])
    expect(readdirSync(project.path('examples/a'))).toEqual(['one.ts'])
  })
})

it('goes on in the dev server if results cannot be cached, and reports it', async () => {
  project = createSite(examples('a/one'))
  const logged: string[] = []
  const log = (message: string): void => void (RE_NOTICE.test(message) || logged.push(message.split('\n')[0] ?? ''))
  const server = { config: { logger: { info: log, warn: log, error: log } }, watcher: { emit: log } }
  const plugin = Object(examplesPlugin({ root: project.root, failures: new Map() }))
  const save = (): Promise<void> => {
    const file = project.path('examples/a/one.ts')
    return plugin.hotUpdate.call({ environment: { name: 'client' } }, { file, server, type: 'update' })
  }
  const first = save()
  // The cache has been read by now, and is written when the example has run.
  mkdirSync(project.path('.cache/verified.json'))
  await first
  expect(logged).toEqual([
    `✓ a/one: newly recorded on Node ${PINNED}`,
    expect.stringMatching(/^The results could not be cached: EISDIR: illegal operation on a directory, rename /),
    // The runs that follow read the cache anew.
    '.cache: EISDIR: illegal operation on a directory, read.',
  ])
  logged.length = 0
  await save()
  expect(logged).toEqual(['.cache: EISDIR: illegal operation on a directory, read.'])
})

describe('damaged files', () => {
  it.each([
    ['<<<<<<< HEAD\nexample: a/one\n=======\nexample: a/two\n>>>>>>> theirs\n', '1: this is not valid YAML'],
    ['', '1: the file must be a map.'],
    [`example: a/one\noutcomes:\n  - node: ${PINNED}\n`, '3: outcomes[0].output is missing.'],
    [
      `example: a/one\noutcomes:\n  - node: ${PINNED}\n    exit: zero\n    output: []\n`,
      '3: outcomes[0] must have exit, signal or stopped.',
    ],
  ])('reports an invalid recording with its file and line: %j', async (damaged, message) => {
    project = createProject({ ...examples('a/one'), 'examples/a/one.recording.yaml': damaged })
    const { code, stdout } = await verify()
    const [place = '', next] = stdout.split('\n').slice(1)
    expect([code, place.startsWith(`    examples/a/one.recording.yaml:${message}`), next]).toEqual([
      1,
      true,
      '      Record it again: npm run record a/one',
    ])
    expect(readFileSync(project.path('examples/a/one.recording.yaml'), 'utf8')).toBe(damaged)
  })

  it('records an example again whose recording is invalid', async () => {
    project = createProject({ ...examples('a/one'), 'examples/a/one.recording.yaml': '<<<<<<< HEAD\n' })
    expect(await runCommand(['record', '--root', project.root])).toMatchObject({ code: 0 })
    expect(await verify()).toMatchObject({ code: 0 })
  })
})

it('does not follow a recording that is a symbolic link', async () => {
  project = createProject({ ...examples('a/one'), 'secret.yaml': 'secret: true\n' })
  symlinkSync('../../secret.yaml', project.path('examples/a/one.recording.yaml'))
  for (const mode of ['verify', 'record']) {
    const { code, stdout } = await runCommand([mode, '--root', project.root])
    expect([code, stdout.split('\n').slice(0, 3)]).toEqual([
      1,
      [
        '✗ a/one: invalid',
        '    examples/a/one.recording.yaml: a recording must not be a symbolic link.',
        '      Delete it, and record the example again.',
      ],
    ])
  }
  expect(readFileSync(project.path('secret.yaml'), 'utf8')).toBe('secret: true\n')
})

it.each([
  ['read', 'verify', { 'examples/a/one.recording.yaml': '# x\n'.repeat(2 ** 20 + 1) }],
  [
    'written',
    'record',
    {
      'examples/a/one.ts': `/** @repeat 30 */
console.log(String(Math.random()).repeat(10_000))
`,
    },
  ],
])('a recording that is too large to be parsed in time is not %s', async (_, mode, files) => {
  project = createProject({ ...examples('a/one'), ...files })
  const { code, stdout } = await runCommand([mode, '--root', project.root, '--no-cache'])
  expect([code, stdout.split('\n').slice(0, 3)]).toEqual([
    1,
    [
      '✗ a/one: invalid',
      '    examples/a/one.recording.yaml: a recording must not be larger than 4 MiB.',
      '      Delete it if it exists, let the program print less or run less often, and record it again.',
    ],
  ])
  expect(readdirSync(project.path('examples/a'))).toEqual(
    ['one.ts', ...(mode === 'verify' ? ['one.recording.yaml'] : [])].toSorted(),
  )
})

it('writes complete recordings if several commands run at once', async () => {
  const ids = Array.from({ length: 4 }, (_, at) => `a/e${at}`)
  project = createProject(examples(...ids))
  const record = () => runCommand(['record', '--root', project.root, '--no-cache'])
  expect((await Promise.all([record(), record(), record()])).map(({ code }) => code)).toEqual([0, 0, 0])
  expect([await verify(), leftInCache()]).toMatchObject([{ code: 0 }, []])
})

describe('a file that never ends', () => {
  it('is never opened in place of a program', async () => {
    project = createProject(examples('a/one', 'a/two', 'a/three', 'a/four'))
    execFileSync('mkfifo', [project.path('examples/a/pipe.ts')])
    symlinkSync('/dev/zero', project.path('examples/a/zero.ts'))
    const { code, stdout } = await runCommand(['record', '--root', project.root])
    const next =
      '  Rename it to <slug>.ts, .mts or .cts, with a slug of a-z, 0-9 and "-", or move it into the folder of the example that uses it.'
    const [counted, ...problems] = stdout.trim().split('\n').toReversed().slice(0, 5)
    expect([code, counted?.replace(/ in .*?:/, ':'), ...problems]).toEqual([
      1,
      `4 examples on Node ${PINNED}: 4 newly recorded, 2 problems`,
      next,
      '✗ examples/a/zero.ts: this file is not an example.',
      next,
      '✗ examples/a/pipe.ts: this file is not an example.',
    ])
  })

  it('is never opened in place of settings', async () => {
    project = createProject(examples('a/one'))
    execFileSync('mkfifo', [project.path('examples/tsconfig.json')])
    const { code, stdout } = await verify()
    expect([code, stdout.split('\n').slice(0, 3)]).toEqual([
      1,
      [
        '✗ a/one: invalid',
        `    examples/a/one.ts: EINVAL: not a regular file, open '${project.path('examples/tsconfig.json')}'.`,
        '      Its recording is unchanged. Fix the problem above and run the command again.',
      ],
    ])
  })
})
