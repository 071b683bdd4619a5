import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SETTINGS, SETTING_VALUES, type SettingName } from '../../scripts/contracts/settings.ts'
import { loadRecording } from '../../scripts/recording/parse-recording.ts'
import type { Settings } from '../../scripts/recording/settings.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'
import { vary, type VaryOptions, type VarySummary } from '../../scripts/vary/vary.ts'
import { runNode } from '../helpers/command.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { readEnvironments } from '../helpers/processes.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { createProject, ROOT } from '../helpers/project.ts'

const PROGRAMS = {
  same: "console.log('same')\n",
  format: 'console.log(typeof require)\n',
  zone: 'console.log(new Date(0).getHours())\n',
  around: `import { fstatSync } from 'node:fs'
import { userInfo } from 'node:os'
import { getHeapStatistics } from 'node:v8'
const stats = fstatSync(1)
console.error(
  stats.isFile() ? 'file' : stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'none',
  process.env.UV_THREADPOOL_SIZE,
  getHeapStatistics().heap_size_limit < 2 ** 28,
  (0.5).toLocaleString(),
  new Date(0).getHours(),
  process.pid === 1,
  userInfo().username,
)
console.log('printed')
`,
  order:
    '/** @format cjs */\nprocess.nextTick(() => console.log("tick"))\nvoid Promise.resolve().then(() => console.log("promise"))\n',
  phase:
    '/** @format cjs */\nsetTimeout(() => console.log("timeout"))\nsetImmediate(() => console.log("immediate"))\nfor (const end = Date.now() + 20; Date.now() < end; );\n',
  error: '/** @expect exit 1 ERR_X */\nthrow Object.assign(new RangeError("no"), { code: "ERR_X" })\n',
  exit: '/** @expect exit 3 */\nconsole.log("before")\nprocess.exit(3)\n',
  forks: `/** @allow child-process */
import { fork } from 'node:child_process'
if (process.send) process.send(process.argv.length)
else fork(String(process.argv[1])).on('message', (count) => console.log('child', count))
`,
  cluster: `/** @allow child-process net */
import cluster from 'node:cluster'
if (cluster.isPrimary) cluster.fork().on('exit', (code) => console.log('ended', code))
else process.exit(7)
`,
  hidden: `/** @format cjs */
console.log(process.argv.length, Object.keys(require.cache).length, require.main === module, new Error('x').stack)
`,
  own: '/** @format cjs */\nprocess.env.TZ = "Asia/Tokyo"\nconsole.log(new Date(0).getHours())\n',
  race: '/** @repeat 24 */\nconsole.log(process.env.TZ === "UTC" ? Math.floor(Math.random() * 2) : "another")\n',
  random: 'console.log(process.env.TZ === "UTC" ? "UTC" : Math.random())\n',
  hangs: `/** @timeout 1s */
import { isMainThread } from 'node:worker_threads'
if (!isMainThread) setInterval(() => {}, 1000)
console.log('started')
`,
}
const project = createProject(
  Object.fromEntries(Object.entries(PROGRAMS).map(([name, source]) => [`examples/a/${name}.ts`, source])),
)
const AROUND = SETTINGS.filter((name) => /^(?:pid|user|stdout|pool|small|locale|time-)/.test(name))
const IDLE = SETTINGS.filter((name) => name !== 'busy')
/** The programs by the settings to try them in: `same` runs in all. */
const TRIED: [settings: SettingName[], programs: (keyof typeof PROGRAMS)[]][] = [
  [IDLE, ['same']],
  [
    ['worker', 'await', 'timer'],
    ['phase', 'error', 'exit', 'forks', 'cluster', 'hidden', 'hangs'],
  ],
  [
    ['esm', 'cjs', 'await'],
    ['format', 'order'],
  ],
  [AROUND, ['around']],
  [
    ['worker', 'time-zone'],
    ['zone', 'own', 'race', 'random'],
  ],
]

afterAll(() => project.remove())

function run(filters: string[], options: Partial<VaryOptions> = {}): Promise<VarySummary> {
  const { signal: abort } = new AbortController()
  const events = { onStart: () => {}, onResult: () => {} }
  const common = { root: project.root, toolchain: ROOT, jobs: 2, cache: true, check: false, abort, settings: IDLE }
  return vary({ ...common, filters, ...options }, events)
}

function recorded(name: string): Settings | undefined {
  return loadRecording(project.root, { id: `a/${name}`, recording: `examples/a/${name}.recording.yaml` })?.settings
}

function textOf(name: string): string {
  return readFileSync(project.path(`examples/a/${name}.recording.yaml`), 'utf8')
}

/** The differences in short: by setting, what was printed, in the order of the streams, and how it ended unless by exit 0. */
function short(settings: Settings | undefined): Record<string, string> {
  const entries = settings?.differs.map(({ setting, format, outcome, limit }) => {
    const { status, error } = outcome
    const printed = outcome.output.map(({ text }) => text.trimEnd()).join(' | ')
    const end = 'exit' in status && status.exit === 0 ? [] : [JSON.stringify(status), ...(error ? [error.message] : [])]
    return [[setting, format].filter(Boolean).join(' '), [printed, ...end, ...(limit ? [limit] : [])].join('; ')]
  })
  return Object.fromEntries(entries ?? [])
}

describe.skipIf(!('bwrap' in findSandbox([ROOT])))('vary', () => {
  const summaries: VarySummary[] = []
  const runAll = async (): Promise<VarySummary[]> => {
    const done: VarySummary[] = []
    for (const [settings, names] of TRIED)
      done.push(
        await run(
          names.map((name) => `a/${name}`),
          { settings },
        ),
      )
    return done
  }

  beforeAll(async () => {
    await batch(project.root, { mode: 'record' })
    summaries.push(...(await runAll()))
  })

  it.each<[keyof typeof PROGRAMS, Record<string, string>, SettingName[]]>([
    ['same', {}, SETTINGS.filter((name) => name !== 'esm' && name !== 'busy')],
    ['phase', { worker: 'immediate\ntimeout', timer: 'immediate\ntimeout' }, ['await']],
    ['error', {}, ['worker', 'await', 'timer']],
    ['exit', {}, ['worker', 'await', 'timer']],
    ['forks', {}, ['worker', 'await', 'timer']],
    ['cluster', {}, ['worker', 'await', 'timer']],
    ['hidden', {}, ['worker', 'await', 'timer']],
    ['hangs', { worker: 'started; {"signal":"SIGKILL"}; it did not end within 1 s' }, ['await', 'timer']],
    ['format', { cjs: 'function' }, ['await']],
    ['order', { esm: 'promise\ntick', await: 'promise\ntick' }, []],
    [
      'around',
      {
        'pid-1': 'socket undefined false 0.5 0 true root | printed',
        user: 'socket undefined false 0.5 0 false nobody | printed',
        'stdout-file': 'file undefined false 0.5 0 false root | printed',
        'stdout-pipe': 'pipe undefined false 0.5 0 false root | printed',
        'stdout-closed': 'none undefined false 0.5 0 false root',
        'pool-1': 'socket 1 false 0.5 0 false root | printed',
        'pool-16': 'socket 16 false 0.5 0 false root | printed',
        'small-heap': 'socket undefined true 0.5 0 false root | printed',
        locale: 'socket undefined false 0,5 0 false root | printed',
        'time-zone': 'socket undefined false 0.5 5 false root | printed',
      },
      [],
    ],
    ['zone', { 'time-zone': '5' }, ['worker']],
    // A worker has a copy of the environment: the time zone of the process stays. The program chooses its own time zone.
    ['own', { worker: '0' }, []],
    ['race', { 'time-zone': 'another' }, ['worker']],
  ])('%s', (name, differs, same) => {
    const settings = recorded(name)
    expect([short(settings), settings?.same, settings?.sometimes]).toEqual([differs, same, []])
  })

  it('does not record an outcome that is another one in each run', () => {
    expect(recorded('random')).toEqual({ same: ['worker'], sometimes: ['time-zone'], differs: [] })
  })

  it('finds no problems, and runs nothing twice', async () => {
    const again = await runAll()
    expect([summaries, again].map((each) => each.flatMap(({ problems }) => problems))).toEqual([[], []])
    expect(again.map(({ runs, results }) => [runs, results.every(({ status }) => status === 'as recorded')])).toEqual(
      TRIED.map(() => [0, true]),
    )
  })

  it('tries a single setting on a busy machine, too, and keeps the others', async () => {
    const before = recorded('same')
    await run(['a/same'], { settings: ['busy'] })
    expect(recorded('same')).toEqual({ ...before, same: SETTINGS.filter((name) => name !== 'esm') })
  })

  it('--check writes nothing, and finds what is not recorded', async () => {
    const text = textOf('zone')
    const wrong = text.replace(/ {2}differs:[^]*/, '').replace('same: [worker]', 'same: [worker, time-zone]')
    project.write({ 'examples/a/zone.recording.yaml': wrong })
    const { results } = await run(['a/zone'], { check: true, settings: ['time-zone', 'worker'] })
    expect(results.map(({ status, diff }) => [status, diff.filter((line) => /^[+-]/.test(line))])).toEqual([
      [
        'changed',
        [
          '-  same: [worker, time-zone]',
          '+  same: [worker]',
          '+  differs:',
          '+    - setting: time-zone',
          '+      exit: 0',
          '+      output:',
          '+        - stdout: |',
          '+            5',
        ],
      ],
    ])
    expect(textOf('zone')).toBe(wrong)
    project.write({ 'examples/a/zone.recording.yaml': text })
    const found = await run(['a/zone', 'a/same'], { check: true, settings: ['time-zone', 'worker'] })
    expect(found.results.map(({ status }) => status)).toEqual(['as recorded', 'as recorded'])
  })

  it('record keeps the settings while the outcome stays, and drops them otherwise; verify accepts them', async () => {
    const before = recorded('format')
    expect((await batch(project.root, { filters: ['a/format'], cache: false })).get('a/format')?.status).toBe(
      'verified',
    )
    project.write({ 'examples/a/format.ts': `// Other words.\n${PROGRAMS.format}` })
    await batch(project.root, { filters: ['a/format'], mode: 'record' })
    expect(recorded('format')).toEqual(before)
    project.write({ 'examples/a/format.ts': `console.log('more')\n${PROGRAMS.format}` })
    await batch(project.root, { filters: ['a/format'], mode: 'record' })
    expect(recorded('format')).toBe(undefined)
  })

  it('does not compare with a recording that is not up to date, and tells of a reason without a difference', async () => {
    project.write({
      'examples/a/exit.ts': PROGRAMS.exit.replace('before', 'after'),
      'examples/a/phase.ts': `/**\n * @format cjs\n * @differs worker because it is one.\n * @differs await because of nothing.\n */\n${PROGRAMS.phase.replace('/** @format cjs */\n', '')}`,
    })
    const { problems, results } = await run(['a/exit', 'a/phase'], { settings: ['worker', 'await'] })
    expect([problems, results.map((each) => [each.example.id, each.problems])]).toEqual([
      [
        {
          file: 'examples/a/exit.ts',
          message: 'the outcome without any setting is not the recorded one.',
          next: 'Run npm run verify a/exit',
        },
      ],
      [
        [
          'a/phase',
          [
            {
              file: 'examples/a/phase.ts',
              line: 4,
              message: '@differs explains a difference in the setting await, but there is none.',
              next: 'Remove the tag.',
            },
          ],
        ],
      ],
    ])
  })
})

const command = path.join(ROOT, 'scripts/vary.ts')

function isZoneInUse(): boolean {
  return readEnvironments().some((each) => each.includes(`\0TZ=${SETTING_VALUES.timeZone}\0`))
}

it.skipIf(!('bwrap' in findSandbox([ROOT])))('an interrupt blames no program, and loses nothing', async () => {
  const slow = createProject({
    'examples/a/slow.ts': 'setTimeout(() => console.log(1), process.env.TZ === "UTC" ? 1 : 8000)\n',
  })
  await batch(slow.root, { mode: 'record' })
  const locale = [command, '--root', slow.root, '--setting', 'locale']
  expect(await runNode(locale, ROOT)).toMatchObject({ code: 0 })
  const known = readFileSync(slow.path('examples/a/slow.recording.yaml'), 'utf8')
  const child = spawn(process.execPath, [...locale, '--setting', 'time-zone'], { stdio: 'ignore' })
  // The program runs in the second setting, in which it waits.
  await expect.poll(isZoneInUse, { timeout: PATIENCE }).toBe(true)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([130, null])
  expect(readFileSync(slow.path('examples/a/slow.recording.yaml'), 'utf8')).toBe(known)
  const { code, stdout } = await runNode(locale, ROOT)
  expect([code, stdout.includes('; 0 runs;')]).toEqual([0, true])
  slow.remove()
})

it.each([
  [['--setting', 'works'], 2, '--setting "works" is not a setting. Nearest: worker, cjs, esm.\n'],
  [['--jobs', '0'], 2, '--jobs "0" is not a whole number of 1 or more.\n'],
])('%s is wrong usage', async (args, code, message) => {
  const hint = 'npm run vary -- --help explains the options.\n'
  expect(await runNode([command, ...args], ROOT)).toEqual({ code, stdout: '', stderr: message + hint })
})

it('without a sandbox it runs nothing, and says how to get one', async () => {
  const { code, stdout, stderr } = await runNode([command, '--root', project.root], ROOT, { ...process.env, PATH: '' })
  expect([code, stdout, stderr]).toEqual([
    1,
    '',
    'npm run vary runs programs in a sandbox only: bubblewrap is not installed.\n  Install it, for example: apt-get install bubblewrap\n',
  ])
})
