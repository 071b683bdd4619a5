import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { parseRecording } from '../../scripts/recording/parse-recording.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'
import { runCommand } from '../helpers/command.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { ROOT, createProject, type Project } from '../helpers/project.ts'

/** The command line of a program, not of its sandbox. */
const RE_NODE = /^[^\0]*\/node\0/
const WAIT = { timeout: PATIENCE }
let project: Project

afterEach(() => project.remove())

describe('an interrupted command', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends its children after %s, and exits with %i', async (signal, code) => {
    project = createProject({
      'examples/a/interrupted-loop.ts': 'for (;;);\n',
      'examples/a/interrupted-wait.ts': 'setInterval(() => {}, 1e6)\n',
    })
    const child = start('verify', ['--jobs', '2'])
    // In the sandbox a program does not see the project's root; its name is that of no other test.
    const programs = (): string[] =>
      readCommandLines().filter((line) => RE_NODE.test(line) && line.includes('/examples/a/interrupted-'))
    await vi.waitUntil(() => programs().length === 2, WAIT)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
    expect([programs(), processesOf(project.root)]).toEqual([[], []])
    expect(readdirSync(project.path('tmp'))).toEqual([])
  })

  it.skipIf(!('bwrap' in findSandbox([ROOT])))('ends its sandboxed children after SIGKILL', async () => {
    project = createProject({ 'examples/a/loop.ts': 'for (;;);\n' })
    const child = start('verify')
    await vi.waitUntil(() => processesOf(project.root).length > 0, WAIT)
    child.kill('SIGKILL')
    await vi.waitUntil(() => processesOf(project.root).length === 0, WAIT)
    expect(readdirSync(project.path('tmp'))).toEqual([])
  })

  it.skipIf(!('bwrap' in findSandbox([ROOT])))('ends while the compile cache is filled', async () => {
    project = createProject({
      'examples/a/one.cts': "require('endless-package')\n",
      ...Object.fromEntries(['two', 'three', 'four'].map((name) => [`examples/a/${name}.ts`, '1\n'])),
      'node_modules/endless-package/index.js': 'for (;;);\n',
    })
    const child = start('verify')
    const fillers = (): string[] =>
      readCommandLines().filter((line) => line.includes('fill-compile-cache') && line.includes(project.root))
    await vi.waitUntil(() => fillers().length > 0, WAIT)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    await vi.waitUntil(() => fillers().length === 0, WAIT)
  })

  it.skipIf(!existsSync('/usr/bin/setpriv'))('without a sandbox, leaves nothing after SIGKILL either', async () => {
    project = createProject({ 'examples/a/loop.ts': 'for (;;);\n', 'examples/a/other.ts': '1\n' })
    const child = start('verify', ['loop'], { ...process.env, PATH: '' })
    await vi.waitUntil(() => processesOf(project.root).length > 0, WAIT)
    child.kill('SIGKILL')
    await vi.waitUntil(() => processesOf(project.root).length === 0, WAIT)
    const next = start('record', ['other'], { ...process.env, PATH: '' })
    expect(await once(next, 'exit')).toEqual([0, null])
    expect(readdirSync(project.path('tmp'))).toEqual([])
  })

  it('exits with 141 and prints nothing if its output is closed', async () => {
    project = createProject(
      Object.fromEntries(['a', 'b', 'c'].map((name) => [`examples/a/${name}.ts`, "console.log('x')\n"])),
    )
    const args = [path.join(ROOT, 'scripts/run.ts'), 'verify', '--jobs', '1', '--root', project.root]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const stderr = text(child.stderr)
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await once(child, 'exit')).toEqual([141, null])
    expect(await stderr).toBe('')
  })

  it('leaves only complete recordings after SIGKILL', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `a/e${i}`)
    const source = (version: number): string =>
      `for (let i = 0; i < 200; i++) console.log('version ${version} line', i)\n`
    project = createProject()
    for (let round = 0; round < 8; round += 1) {
      project.write(Object.fromEntries(ids.map((id) => [`examples/${id}.ts`, source(round)])))
      const child = start('record')
      const ended = once(child, 'exit')
      await sleep(60 + round * 60)
      child.kill('SIGKILL')
      await ended
      const names = readdirSync(project.path('examples/a')).filter((name) => !name.endsWith('.ts'))
      const lines = names.map((name) => {
        const recorded = readFileSync(project.path(`examples/a/${name}`), 'utf8')
        const { groups } = parseRecording(recorded, { id: `a/${name.replace('.recording.yaml', '')}`, recording: name })
        return groups[0]?.outcome.output[0]?.text.split('\n').length
      })
      expect(lines).toEqual(names.map(() => 201))
    }
    expect(await runCommand(['record', '--root', project.root])).toMatchObject({ code: 0 })
    expect(readdirSync(project.path('examples/a')).length).toBe(24)
  })
})

function start(ending: string, options: string[] = [], env = process.env) {
  mkdirSync(project.path('tmp'), { recursive: true })
  const args = [path.join(ROOT, 'scripts/run.ts'), ending, ...options, '--root', project.root]
  return spawn(process.execPath, args, { stdio: 'ignore', env: { ...env, TMPDIR: project.path('tmp') } })
}

/** The command lines of the running examples of a project. */
function processesOf(root: string): string[] {
  return readCommandLines().filter((line) => line.includes('--permission') && line.includes(root))
}
