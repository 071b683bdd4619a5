import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Result } from '../../scripts/verify/result.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { runCommand } from '../helpers/command.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { createProject, PINNED } from '../helpers/project.ts'

const project = createProject(
  { 'secret.txt': 'do not tell', '.cache/verified.json': '{}' },
  { 'tests/fixtures/escape/examples': 'examples' },
)
const before = readdirSync(project.path('.'), { recursive: true }).filter((name) => !String(name).startsWith('.cache'))
/** CI must have a sandbox; other machines may lack it. */
const HAS_SANDBOX = process.env['CI'] === 'true' || 'bwrap' in findSandbox([project.root])
const VERSIONS = [PINNED, '10.24.1']
let outside: Server
let results = new Map<string, Result>()

beforeAll(async () => {
  // See network.ts.
  outside = createServer((socket) => socket.end('do not tell')).listen(45_123, '127.0.0.1')
  process.env['SECRET_TOKEN'] = 'do not tell'
  // These programs must not run without a sandbox.
  if (HAS_SANDBOX) results = await batch(project.root, { mode: 'verify', versions: 'all', requireSandbox: true })
})

afterAll(() => {
  delete process.env['SECRET_TOKEN']
  outside.close()
  project.remove()
})

describe.skipIf(!HAS_SANDBOX)(
  'the sandbox contains a program that tries to escape, even without a permission model',
  () => {
    it.each(['files', 'network', 'processes', 'limits', 'forged-end', 'denied', 'in-session', 'machine-name'])(
      '%s',
      (name) => {
        expect(results.get(`held/${name}`)).toMatchObject({
          status: 'verified',
          variants: VERSIONS.map((node) => ({ node })),
        })
      },
    )

    it('from a worker', () => {
      expect(results.get('held/denied-in-worker')).toMatchObject({ status: 'verified', variants: [{ node: PINNED }] })
    })
  },
)

describe.skipIf(!HAS_SANDBOX)('a program that exceeds a limit is killed, with the reason', () => {
  // The runner or, where a cgroup is delegated to it, the kernel notices first.
  const outOfMemory = expect.stringMatching(
    /^it used more than (?:512 MiB of memory|768 MiB of memory, its files included)$/,
  )
  const left = expect.stringMatching(/^it exited, but left running: sleep \(pid \d+\)$/)

  it.each([
    // Either the runner counts the processes, or the kernel stops it from starting more and it times out.
    [
      'fork-bomb',
      expect.stringMatching(
        /^it (?:started more than 64 processes|did not end within 1 s|used more than 512 MiB of memory|used more than 768 MiB of memory, its files included)$/,
      ),
    ],
    ['memory-at-once', outOfMemory],
    ['memory-of-children', outOfMemory],
    ['memory-of-page-tables', outOfMemory],
    ['files-without-number', 'it created more than 10000 files'],
    ['hidden-daemon', left],
    ['file-without-end', expect.stringMatching(/^expected exit 0; got (?:exit 1, Error EFBIG|signal SIGXFSZ)$/)],
    ['streams-in-turn', 'it printed more than 256 KiB'],
    ['stopped-by-itself', 'it did not end within 1 s'],
    ['flags-of-v8', expect.stringMatching(/^expected exit 0; got (?:signal SIGTRAP|exit 1, Error ERR_ACCESS_DENIED)$/)],
  ])('%s', (name, reason) => {
    const failures = VERSIONS.map((node) => ({ variant: { node }, reason }))
    expect(results.get(`ended/${name}`)).toMatchObject({ status: 'failed', failures })
  })

  it('and no process or file of it is left', () => {
    const commands = readCommandLines()
    expect(
      commands.filter((command) => command.includes(project.root) || /^(?:sleep\x0071|sh\x00-c\x00bomb)/.test(command)),
    ).toEqual([])
    expect(
      readdirSync(project.path('.'), { recursive: true }).filter((name) => !String(name).startsWith('.cache')),
    ).toEqual(before)
  })
})

describe('without a sandbox', () => {
  const small = createProject({
    'examples/a/plain.ts': "console.log('plain')\n",
    'examples/a/writes.ts': '/** @allow fs-write */\n',
    'examples/a/listens.ts': '/** @allow net */\n',
    'examples/b/old.ts': '/** @node 10 24 */\n',
  })
  const missing = 'bubblewrap is not installed'
  const next = 'Install it, for example: apt-get install bubblewrap'
  const notice = `There is no sandbox here: ${missing}.\n  ${next}\n  Without one, a program runs only if Node.js 25 or newer holds it. If you trust every program in examples/, use --trust, or set PROVEN_TRUST=1.\n`
  const run = (args: string[], env = {}) =>
    runCommand([...args, '--root', small.root], { ...process.env, PATH: '', PROVEN_TRUST: '', ...env })

  afterAll(() => small.remove())

  it('findSandbox explains why, and the next step', () => {
    expect(findSandbox([small.root], '/nowhere:/etc/passwd')).toEqual({ missing, next })
  })

  it('only programs run that Node.js holds; that is said before, and the others are listed after', async () => {
    const { code, stdout } = await run(['record'])
    const [told, rest = ''] = [stdout.slice(0, notice.length), stdout.slice(notice.length)]
    expect([code, told, rest.includes('There is no sandbox')]).toEqual([1, notice, false])
    expect(
      rest
        .split('\n')
        .filter((line) => /^[✓✗]/.test(line))
        .toSorted(),
    ).toEqual(
      [
        '✓ a/plain: newly recorded on Node 26.10.0',
        '✓ a/writes: newly recorded on Node 26.10.0',
        '✗ a/listens: not run',
        '✗ b/old: not run',
      ].map((line) => line.replace('26.10.0', PINNED)),
    )
    expect(rest.slice(rest.indexOf('Not run'))).toBe(
      'Not run, because there is no sandbox: 2 examples.\n  a: listens\n  b: old\n',
    )
  })

  it('a program that runs nowhere says why', async () => {
    const { stdout } = await run(['record', 'b/old'])
    expect(stdout.split('\n').slice(3, 6)).toEqual([
      '✗ b/old: not run',
      '    Node 24.21.0: nothing would hold it without a sandbox, because the permission model of this version does not cover the network.',
      '    Node 10.24.1: nothing would hold it without a sandbox, because this version has no permission model.',
    ])
  })

  it.each([
    ['all programs run with --trust', ['--trust'], {}],
    ['a program that was refused runs with PROVEN_TRUST=1', ['a/listens'], { PROVEN_TRUST: '1' }],
  ])('%s', async (_, args, env) => {
    const { code, stdout } = await run(['record', '--no-cache', ...args], env)
    const [first] = stdout.split('\n')
    expect([code, first]).toEqual([0, `You trust the programs, so they run without a sandbox: ${missing}.`])
  })

  it('what depends on the folder of a program is unstable, however it is spelled', async () => {
    small.write({ 'examples/c/path.ts': 'console.log(btoa(import.meta.filename).length > 0, import.meta.filename)\n' })
    small.write({ 'examples/c/spelled.ts': 'console.log(btoa(import.meta.filename))\n' })
    const { code, stdout } = await run(['record', 'c'])
    const lines = stdout.split('\n').filter((line) => /^[✓✗]/.test(line))
    expect([code, lines.toSorted()]).toEqual([
      1,
      [`✓ c/path: newly recorded on Node ${PINNED}`, `✗ c/spelled: unstable on Node ${PINNED}`],
    ])
  })

  it('--require-sandbox runs nothing', async () => {
    expect(await run(['verify', '--no-cache', '--require-sandbox'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `--require-sandbox runs programs in a sandbox only: ${missing}.\n  ${next}\n`,
    })
  })
})
