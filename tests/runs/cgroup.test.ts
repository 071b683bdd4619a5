// cspell:ignore procs mountinfo setsid cmdline
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { createCgroup, CGROUP_LIMITS, type Cgroup } from '../../scripts/sandbox/cgroup.ts'
import { useDelegation } from '../../scripts/sandbox/cgroup-delegation.ts'
import { isRunning } from '../../scripts/sandbox/proc.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { createProject, PINNED } from '../helpers/project.ts'
import { batch } from '../helpers/run-fixtures.ts'

const delegation = useDelegation()
const { base, own } = delegation ?? { base: '', own: '' }
/** `npx vitest --reporter=verbose` shows it. */
const SKIPPED = delegation ? '' : ' (skipped: no cgroup v2 is delegated to this process; see SECURITY.md)'
const WAIT = { timeout: PATIENCE, interval: 20 }
const DAEMON = 'sleep\x0074\x00'
const OUT_OF_MEMORY = 'it used more than 768 MiB of memory, its files included'
const VERSIONS = [PINNED, '10.24.1']

/** The cgroups of the runs of this process. */
const cgroupsOf = (pid: number): string[] => readdirSync(base).filter((name) => name.startsWith(`proven-${pid}-`))
const readLines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean)

/** Looks for its cgroup at its first line, past the permission model. */
const INSIDE = `/**
 * @node 10
 * @allow child-process
 * @timeout 100s
 */
import { spawnSync } from 'node:child_process'

const run = (script: string): string => String(spawnSync('sh', ['-c', script]).stdout)
console.log('in a cgroup of its own:', /^0::\\/\\.\\.\\/proven-\\d+-\\w+$/m.test(run('cat /proc/self/cgroup')))
console.log('mounts:', Number(run('grep -c " - cgroup" /proc/self/mountinfo')))
console.log('folders:', run('ls -d /sys/fs /sys/fs/cgroup /proc/1/root/sys/fs'))
console.log('written:', run('mkdir -p /sys/fs/cgroup/x || echo 0 > /sys/fs/cgroup/cgroup.procs || echo no'))
`
/** Fills its working directory, and sockets from both ends, which nothing reads: no process has that memory. */
const SOCKETS = `/**
 * @node 10
 * @allow net fs-write
 * @timeout 120s
 */
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const chunk = Buffer.alloc(2 ** 18, 1)
for (let at = 0; at < 900; at += 1) appendFileSync('./file', chunk)
const held: net.Socket[] = []
const fill = (socket: net.Socket): void => {
  held.push(socket)
  socket.pause()
  socket.write(chunk)
}
const server = net.createServer(fill).listen('./socket', function next() {
  if (held.length > 3900) return
  const socket = net.connect('./socket', () => {
    fill(socket)
    next()
  })
})
`

describe.skipIf(!delegation)(`a cgroup${SKIPPED}`, () => {
  let cgroup: Cgroup
  let folder: string
  const shared = `/dev/shm/proven-test-${process.pid}`

  beforeEach(() => {
    cgroup = createCgroup({ base, own })
    folder = path.join(base, cgroupsOf(process.pid)[0] ?? '')
  })
  afterEach(async () => {
    await cgroup.remove()
    expect(cgroupsOf(process.pid)).toEqual([])
  })

  /** Runs a shell script in it, from its first command on. */
  async function run(script: string): Promise<ChildProcess> {
    const child = spawn('sh', ['-c', `read -r _\n${script}`], { stdio: ['pipe', 'ignore', 'ignore'] })
    await cgroup.admit(Number(child.pid))
    child.stdin?.end('go\n')
    return child
  }

  it('has all limits', () => {
    const read = Object.keys(CGROUP_LIMITS)
      .filter((name) => existsSync(path.join(folder, name)))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8').trim()])
    expect(Object.fromEntries(read)).toEqual({
      'memory.max': '805306368',
      ...(existsSync(path.join(folder, 'memory.swap.max')) && { 'memory.swap.max': '0' }),
      'memory.oom.group': '1',
      'pids.max': '512',
    })
  })

  it('kills all processes when their memory together exceeds the limit', async () => {
    // It reads all of it into memory, and waits for somebody to read it.
    const eat = 'dd if=/dev/zero bs=300M count=1 | sleep 75 &\n'
    const child = await run(`${eat.repeat(4)} sleep 75; sleep 75`)
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
    expect(cgroup.exceeded()).toBe(OUT_OF_MEMORY)
    await vi.waitUntil(() => readLines(path.join(folder, 'cgroup.procs')).length === 0, WAIT)
  })

  it('counts shared memory that belongs to no process', async () => {
    try {
      const child = await run(`for at in 1 2 3 4 5; do head -c 200m /dev/zero > ${shared}-$at; done; sleep 75`)
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
      expect(cgroup.exceeded()).toBe(OUT_OF_MEMORY)
    } finally {
      await once(spawn('sh', ['-c', `rm -f ${shared}-*`]), 'exit')
    }
  })

  it('stops a fork bomb at its limit, and ends all of it', async () => {
    await run('bomb() { bomb | bomb & }; bomb; sleep 75')
    await vi.waitUntil(() => !readLines(path.join(folder, 'pids.events')).includes('max 0'), WAIT)
    expect(Number(readFileSync(path.join(folder, 'pids.peak'), 'utf8'))).toBeLessThanOrEqual(512)
    expect(cgroup.exceeded()).toBeUndefined()
    cgroup.kill()
    await vi.waitUntil(() => readLines(path.join(folder, 'cgroup.procs')).length === 0, WAIT)
  })

  it('ends a daemon that has no parent, no group and no session in common with it', async () => {
    const child = await run('setsid sh -c "setsid sleep 74 & :" &\nwait')
    await once(child, 'exit')
    await vi.waitUntil(() => readCommandLines().includes(DAEMON), WAIT)
    const daemons = readLines(path.join(folder, 'cgroup.procs'))
    expect(daemons.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))).toEqual([DAEMON])
    await cgroup.remove()
    expect(existsSync(folder)).toBe(false)
    await vi.waitUntil(() => !readCommandLines().includes(DAEMON), WAIT)
  })
})

it.skipIf(!delegation)(`what a killed runner left is ended and removed at the next start${SKIPPED}`, async () => {
  const dead = spawn('true')
  await once(dead, 'exit')
  const left = path.join(base, `proven-${dead.pid}-abcdef`)
  mkdirSync(left)
  const daemon = spawn('sleep', ['75'], { detached: true, stdio: 'ignore' })
  writeFileSync(path.join(left, 'cgroup.procs'), String(daemon.pid))
  const exit = once(daemon, 'exit')
  useDelegation()
  expect([isRunning(Number(dead.pid)), await exit]).toEqual([false, [null, 'SIGKILL']])
  await vi.waitUntil(() => useDelegation() !== undefined && !existsSync(left), WAIT)
})

describe.skipIf(!delegation || !('bwrap' in findSandbox([])))(`a run${SKIPPED}`, () => {
  const project = createProject({ 'examples/a/inside.ts': INSIDE, 'examples/a/sockets.ts': SOCKETS })
  afterAll(project.remove)

  it('starts in its cgroup, and sees no cgroup file system', async () => {
    await batch(project.root, { mode: 'record', filters: ['a/inside'] })
    const groups = loadGroups(project.root, { id: 'a/inside', recording: 'examples/a/inside.recording.yaml' })
    const text = 'in a cgroup of its own: true\nmounts: 0\nfolders: \nwritten: no\n\n'
    expect(groups?.map(({ outcome }) => outcome.output)).toEqual([[{ stream: 'stdout', text }]])
    expect(cgroupsOf(process.pid)).toEqual([])
  })

  it('is ended when the kernel holds too much memory for it, which no process has', async () => {
    const results = await batch(project.root, { versions: 'all', filters: ['a/sockets'], mode: 'verify' })
    expect(results.get('a/sockets')).toMatchObject({
      status: 'failed',
      failures: VERSIONS.map((node) => ({ variant: { node }, reason: OUT_OF_MEMORY })),
    })
    expect(cgroupsOf(process.pid)).toEqual([])
  })
})
