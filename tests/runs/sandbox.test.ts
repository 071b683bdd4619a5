import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Result } from '../../scripts/verify/result.ts'
import { findSandbox } from '../../scripts/sandbox/find-bubblewrap.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { runCommand } from '../helpers/command.ts'
import { createProject } from '../helpers/project.ts'

const project = createProject(
  { 'secret.txt': 'do not tell', '.cache/verified.json': '{}' },
  { 'tests/fixtures/escape/examples': 'examples' },
)
const before = readdirSync(project.path('.'), { recursive: true }).filter((name) => !String(name).startsWith('.cache'))
/** Of a machine that builds the book it is asked; elsewhere it may be missing. */
const HAS_WALL = process.env['CI'] === 'true' || 'bwrap' in findSandbox(project.root)
const VERSIONS = ['26.10.0', '10.24.1']
let outside: Server
let results = new Map<string, Result>()

beforeAll(async () => {
  // See network.ts.
  outside = createServer((socket) => socket.end('do not tell')).listen(45_123, '127.0.0.1')
  process.env['SECRET_TOKEN'] = 'do not tell'
  // Without a wall nobody should run these.
  if (HAS_WALL) results = await batch(project.root, { mode: 'verify', versions: 'all', requireSandbox: true })
})

afterAll(() => {
  delete process.env['SECRET_TOKEN']
  outside.close()
  project.remove()
})

describe.skipIf(!HAS_WALL)(
  'a program that tries to break out is held, also where Node.js has no permission model',
  () => {
    it.each(['reads', 'writes', 'network', 'processes', 'limits', 'forged-end'])('%s', (name) => {
      expect(results.get(`held/${name}`)).toMatchObject({
        status: 'verified',
        variants: VERSIONS.map((node) => ({ node })),
      })
    })
  },
)

describe.skipIf(!HAS_WALL)('one that goes too far is ended, with the reason', () => {
  const left = expect.stringMatching(/^it exited, but left running: sleep \(pid \d+\)$/)

  it.each([
    // Either the runner sees the crowd, or the kernel lets it grow no further, and it dies of that.
    ['fork-bomb', expect.stringMatching(/^it (?:started more than 64 processes|did not end within 1 s)$/)],
    ['memory-at-once', 'it used more than 512 MiB of memory'],
    ['memory-of-children', 'it used more than 512 MiB of memory'],
    ['hidden-daemon', left],
    ['file-without-end', expect.stringMatching(/^expected exit 0; came (?:exit 1, Error EFBIG|signal SIGXFSZ)$/)],
    ['stopped-by-itself', 'it did not end within 1 s'],
  ])('%s', (name, reason) => {
    const failures = VERSIONS.map((node) => ({ variant: { node }, reason }))
    expect(results.get(`ended/${name}`)).toMatchObject({ status: 'refused', failures })
  })

  it('and nothing of it is left', () => {
    const commands = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
      .map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    expect(
      commands.filter((command) => command.includes(project.root) || /^(?:sleep\x0071|sh\x00-c\x00bomb)/.test(command)),
    ).toEqual([])
    expect(
      readdirSync(project.path('.'), { recursive: true }).filter((name) => !String(name).startsWith('.cache')),
    ).toEqual(before)
  })
})

describe('where there is no wall', () => {
  const small = createProject({ 'examples/a/one.ts': '1\n', 'examples/a/two.ts': '2\n' })
  const next = 'Install it, as in: apt-get install bubblewrap'
  const notice = `Programs are not shut in by namespaces: bubblewrap is not installed. The permission model, which came with Node.js 22, and limits hold them.\n  ${next}\n`
  const run = (...args: string[]) => runCommand([...args, '--root', small.root], { ...process.env, PATH: '' })

  afterAll(() => small.remove())

  it('it is known why, and what to do', () => {
    expect(findSandbox(small.root, '/nowhere:/etc/passwd')).toEqual({ missing: 'bubblewrap is not installed', next })
  })

  it('it is said once, and programs run', async () => {
    const { code, stdout } = await run('record')
    expect([code, stdout.split(notice).length - 1]).toEqual([0, 1])
  })

  it('nothing runs where there must be one', async () => {
    expect(await run('verify', '--no-cache', '--require-sandbox')).toEqual({
      code: 1,
      stdout: '',
      stderr: `--require-sandbox: ${notice}`,
    })
  })
})
