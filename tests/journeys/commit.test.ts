import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'

import { afterAll, expect, it, vi } from 'vitest'

import { steps } from '../helpers/check-report.ts'
import { runNode } from '../helpers/command.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { createSite } from '../helpers/project.ts'
import { git } from '../helpers/repository.ts'

const STYLE = '.vitepress/theme/styles/outcome.css'
const site = createSite(
  { 'docs/en/a/right.md': 'A process prints its outcome in colour.\n', 'docs/zh/a/right.md': '好。\n' },
  { '.oxfmtrc.json': '.oxfmtrc.json', '.cspell.json': '.cspell.json' },
)

afterAll(() => site.remove())

function run(script: string, ...args: string[]) {
  return runNode([site.path(script), ...args], site.root)
}

it('checks the next commit, not the working tree', async () => {
  const staged = async () => {
    const { code, stdout, stderr } = await run('scripts/check.ts', '--staged')
    return [code, steps(stdout), stderr]
  }
  const [good, bad] = ['.outcome {\n  color: blue;\n}\n', '.outcome { color: blue }\n']
  git(site, 'init', '--quiet')
  site.write({ '.gitignore': '/node_modules\n/.cache\n' })
  git(site, 'add', '.')
  git(site, 'commit', '--quiet', '--message', 'Before')
  expect(await staged()).toEqual([0, [''], ''])

  site.write({ [STYLE]: bad })
  git(site, 'add', '.')
  site.write({ [STYLE]: good })
  expect(await staged()).toEqual([1, ['✓ spelling', expect.stringMatching(/^✗ format\n/)], ''])

  git(site, 'add', '.')
  site.write({ [STYLE]: bad, '.vitepress/theme/styles/new.css': bad })
  const before = git(site, 'status', '--short')
  expect([await staged(), git(site, 'status', '--short')]).toEqual([[0, ['✓ format', '✓ spelling'], ''], before])
})

it('an example is committed with its recording', async () => {
  git(site, 'commit', '--quiet', '--all', '--message', 'Before')
  site.write({ 'examples/a/added.ts': "console.log('outcome')\n" })
  expect(await run('scripts/run.ts', 'record', 'a/added')).toMatchObject({ code: 0, stderr: '' })
  git(site, 'add', 'examples/a/added.ts')
  const recordings = async () =>
    steps((await run('scripts/check.ts', '--staged')).stdout).filter((step) => /recordings|a\/added/.test(step))
  expect(await recordings()).toEqual([expect.stringMatching(/^✗ a\/added: drifted on Node /), '✗ recordings'])
  git(site, 'add', 'examples/a/added.recording.yaml')
  expect(await recordings()).toEqual(['✓ recordings'])
})

it('removes the copy if it is interrupted', async () => {
  site.write({ 'tmp/.gitkeep': '', [STYLE]: '.outcome {\n  color: green;\n}\n' })
  git(site, 'add', STYLE)
  const copies = (): string[] => readdirSync(site.path('tmp')).filter((name) => name.startsWith('staged-'))
  const child = spawn(process.execPath, [site.path('scripts/check.ts'), '--staged'], {
    cwd: site.root,
    env: { ...process.env, TMPDIR: site.path('tmp') },
    stdio: 'ignore',
  })
  await vi.waitUntil(() => copies().length === 1, { timeout: PATIENCE })
  child.kill('SIGINT')
  expect([await once(child, 'exit'), copies()]).toEqual([[130, null], []])
})
