import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'

import { beforeEach, expect, it, vi } from 'vitest'

import { PATIENCE } from '../helpers/patience.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { git } from '../helpers/repository.ts'
import { LINK, UNTOUCHED, createUpgradeBook } from '../helpers/upgrade-book.ts'

const WAIT = { timeout: PATIENCE }
const { site, writeNpm, environment, upgrade, traces } = createUpgradeBook()

const INSTALLING = 'echo $$ > "$0.pid"; exec sleep 60'
const isInstalling = (): boolean => existsSync(site.path('bin/npm.pid'))
const isRunning = (): boolean =>
  readCommandLines().some((line) => line.includes('--permission') && line.includes(site.root))

beforeEach(() => rmSync(site.path('bin/npm.pid'), { force: true }))

function start() {
  return spawn(process.execPath, [site.path('scripts/upgrade.ts')], {
    cwd: site.root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

it.each([
  ['SIGINT', 130, 'npm installs', INSTALLING, isInstalling],
  ['SIGTERM', 143, 'npm installs', INSTALLING, isInstalling],
  ['SIGTERM', 143, 'programs run', LINK, isRunning],
] as const)('has changed nothing after %s: it exits with %i while %s', async (signal, code, _, ci, isThere) => {
  site.write({ 'examples/a/same.ts': 'setInterval(() => {}, 1e6)\n' })
  git(site, 'commit', '--quiet', '--all', '--message', 'Wait')
  writeNpm(ci)
  const child = start()
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)]
  await vi.waitUntil(isThere, WAIT)
  // As npm does: it passes on what the terminal has sent already.
  child.kill(signal)
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([code, null])
  expect((await stdout).split('\n').slice(-3)).toEqual([
    'Interrupted: the copy is being removed.',
    'Nothing has changed.',
    '',
  ])
  expect(await stderr).toBe('')
  expect(traces()).toEqual(UNTOUCHED)
  expect(isRunning()).toBe(false)
})

it('leaves a copy if it is killed, which the next one removes', async () => {
  writeNpm(INSTALLING)
  const child = start()
  await vi.waitUntil(isInstalling, WAIT)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await vi.waitUntil(() => readFileSync(site.path('bin/npm.pid'), 'utf8').endsWith('\n'), WAIT)
  process.kill(Number(readFileSync(site.path('bin/npm.pid'), 'utf8')))
  expect(traces()).toEqual(['', 2, true])
  writeNpm(LINK)
  expect(await upgrade('26.8.0')).toMatchObject({ code: 0, stderr: '' })
  expect(traces().slice(1)).toEqual(UNTOUCHED.slice(1))
})
