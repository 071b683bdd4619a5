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
    it.each(['files', 'network', 'processes', 'limits', 'forged-end'])('%s', (name) => {
      expect(results.get(`held/${name}`)).toMatchObject({
        status: 'verified',
        variants: VERSIONS.map((node) => ({ node })),
      })
    })
  },
)

describe.skipIf(!HAS_SANDBOX)('a program that exceeds a limit is killed, with the reason', () => {
  const left = expect.stringMatching(/^it exited, but left running: sleep \(pid \d+\)$/)

  it.each([
    // Either the runner counts the processes, or the kernel stops it from starting more and it times out.
    [
      'fork-bomb',
      expect.stringMatching(
        /^it (?:started more than 64 processes|did not end within 1 s|used more than 512 MiB of memory)$/,
      ),
    ],
    ['memory-at-once', 'it used more than 512 MiB of memory'],
    ['memory-of-children', 'it used more than 512 MiB of memory'],
    ['hidden-daemon', left],
    ['file-without-end', expect.stringMatching(/^expected exit 0; got (?:exit 1, Error EFBIG|signal SIGXFSZ)$/)],
    ['stopped-by-itself', 'it did not end within 1 s'],
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
  const small = createProject({ 'examples/a/one.ts': '1\n', 'examples/a/two.ts': '2\n' })
  const next = 'Install it, for example: apt-get install bubblewrap'
  const notice = `Programs run without a sandbox: bubblewrap is not installed. Only resource limits and, since Node.js 22, its permission model restrict them.\n  ${next}\n`
  const run = (...args: string[]) => runCommand([...args, '--root', small.root], { ...process.env, PATH: '' })

  afterAll(() => small.remove())

  it('findSandbox explains why, and the next step', () => {
    expect(findSandbox([small.root], '/nowhere:/etc/passwd')).toEqual({ missing: 'bubblewrap is not installed', next })
  })

  it('programs run, and the notice is printed once', async () => {
    const { code, stdout } = await run('record')
    expect([code, stdout.split(notice).length - 1]).toEqual([0, 1])
  })

  it('--require-sandbox runs nothing', async () => {
    expect(await run('verify', '--no-cache', '--require-sandbox')).toEqual({
      code: 1,
      stdout: '',
      stderr: `--require-sandbox: ${notice}`,
    })
  })
})
