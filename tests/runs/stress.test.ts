import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { startCpuStress } from '../../scripts/verify/cpu-stress.ts'
import { createScheduler, positionOf, shuffle } from '../../scripts/verify/scheduler.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { runCommand } from '../helpers/command.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { ROOT, createProject, type Project, PINNED } from '../helpers/project.ts'
import { recordings } from '../helpers/repository.ts'

const SHUFFLING = { seed: 1, maxDelay: 50 }
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']
/** The order and the delays for seed 1. */
const SCHEDULE = [
  { name: 'c', delay: 35 },
  { name: 'a', delay: 13 },
  { name: 'b', delay: 15 },
  { name: 'e', delay: 3 },
  { name: 'f', delay: 12 },
  { name: 'd', delay: 20 },
]
/** The order for seed 2. */
const OTHER_ORDER = ['f', 'a', 'd', 'b', 'c', 'e']
const WAIT = { timeout: PATIENCE }
let project: Project | undefined

afterEach(() => {
  project?.remove()
  project = undefined
})

describe('shuffle', () => {
  it('returns the same order and delays for the same seed', () => {
    expect(shuffle(runsOf(NAMES), SHUFFLING)).toEqual(SCHEDULE)
    expect(shuffle(runsOf(NAMES.toReversed()), SHUFFLING)).toEqual(SCHEDULE)
  })

  it('returns another order for another seed', () => {
    expect(shuffle(runsOf(NAMES), { ...SHUFFLING, seed: 2 }).map(({ name }) => name)).toEqual(OTHER_ORDER)
  })

  it('delays runs by 0 to 50 ms', () => {
    const delays = new Set(Array.from({ length: 2000 }, (_, at) => positionOf(`run ${at}`, SHUFFLING).delay))
    expect([...delays].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 51 }, (_, at) => at))
  })
})

describe('the scheduler', () => {
  it('starts runs in shuffled order, whichever input is ready first', async () => {
    const scheduler = createScheduler(1, SHUFFLING)
    const seen: string[] = []
    await Promise.all(
      NAMES.map((name, at) => scheduler.schedule(name, sleep(10 * (6 - at)), async () => void seen.push(name))),
    )
    expect(seen).toEqual(SCHEDULE.map(({ name }) => name))
  })

  it('goes on after a run that fails', async () => {
    const scheduler = createScheduler(1, SHUFFLING)
    const fail = (): Promise<never> => Promise.reject(new Error('no'))
    const results = await Promise.allSettled([
      scheduler.schedule('a', fail(), async () => 1),
      scheduler.schedule('b', Promise.resolve(), fail),
      scheduler.schedule('c', Promise.resolve(), async () => 3),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  })
})

describe('verify --stress', () => {
  it('finds a program that is stable only on an idle machine', async () => {
    project = createProject({ 'examples/a/hurried.ts': HURRIED, ...recordings({ hurried: { [PINNED]: ['alone'] } }) })
    const results = await batch(project.root, { repeat: 8, stress: { seed: 1 } })
    expect(results.get('a/hurried')?.status).toMatch(/^(?:unstable|drift)$/)
  })

  it('prints the number of runs, and does not multiply those of @repeat', async () => {
    project = createProject({
      'examples/a/once.ts': "console.log('once')\n",
      'examples/a/often.ts': "/** @repeat 5 */\nconsole.log('often')\n",
    })
    await batch(project.root, { mode: 'record' })
    const { code, stdout } = await verify('--repeat', '3', '--stress', '--seed', '7')
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      '8 runs, each 3 times, under load, seed 7: no drift',
    ])
    project.write({ 'examples/a/once.ts': 'console.log(Math.random())\n' })
    const failed = await verify('--repeat', '3', '--stress', '--seed', '7', '--jobs', '1')
    expect([failed.code, failed.stdout.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      '7 runs, each 3 times, under load, seed 7: 1 failed',
    ])
  })
})

describe('the processes that keep all cores busy', () => {
  it('exit when they are ended', async () => {
    const load = startCpuStress(2)
    await vi.waitUntil(() => busyOf(process.pid).length === 2, WAIT)
    await load.end()
    expect(busyOf(process.pid)).toEqual([])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('run once per core, and exit after %s', async (signal) => {
    const child = startEndless()
    await vi.waitUntil(() => busyOf(child.pid).length === availableParallelism(), WAIT)
    child.kill(signal)
    await once(child, 'exit')
    expect(busyOf(child.pid)).toEqual([])
  })

  it('exit by themselves after the command is killed', async () => {
    const child = startEndless()
    await vi.waitUntil(() => busyOf(child.pid).length > 0, WAIT)
    child.kill('SIGKILL')
    await vi.waitUntil(() => busyOf(child.pid).length === 0, WAIT)
  })
})

it('fails the variant in which a mask matches nothing, with the line of the tag', async () => {
  project = createProject({
    'examples/a/mask.ts':
      "/**\n * @format cjs esm\n * @mask pid\n */\nif (typeof module === 'object') console.log('pid 1')\n",
  })
  const { code, stdout } = await runCommand(['record', '--root', project.root])
  expect([code, stdout.split('\n')[1]]).toEqual([
    1,
    `    examples/a/mask.ts:3 on Node ${PINNED} esm: @mask pid matches nothing in the output`,
  ])
})

/** Prints whether it had a core to itself. */
const HURRIED = `
const began = performance.now()
const before = process.cpuUsage()
while (process.cpuUsage(before).user < 150_000);
const { user, system } = process.cpuUsage(before)
const took = performance.now() - began
console.log(took > (1.3 * (user + system)) / 1000 ? 'shared' : 'alone')
`

function runsOf(names: string[]): { name: string }[] {
  return names.map((name) => ({ name }))
}

function verify(...options: string[]) {
  return runCommand(['verify', ...options, '--root', String(project?.root)])
}

function startEndless() {
  project = createProject({ 'examples/a/endless.ts': 'setInterval(() => {}, 1e6)\n' })
  const args = [path.join(ROOT, 'scripts/run.ts'), 'verify', '--stress', '--root', project.root]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

/** The busy processes of a command. */
function busyOf(parent: number | undefined): string[] {
  return readCommandLines().filter((line) => {
    const [, flag, code = '', parentArg] = line.split('\0')
    return flag === '--eval' && code.includes('process.ppid') && parentArg === String(parent)
  })
}
