import { writeFileSync } from 'node:fs'

import { afterAll, afterEach, expect, it, onTestFinished, vi } from 'vitest'

import { createAskBeforeRun } from '../../.vitepress/dev-server/ask-before-run.ts'
import { findExample } from '../../scripts/example/find-example.ts'
import { PATIENCE } from '../helpers/patience.ts'
import { createProject } from '../helpers/project.ts'
import { git } from '../helpers/repository.ts'

const project = createProject({ 'examples/a/one.ts': '1\n', 'examples/a/two/main.ts': '2\n', '.gitignore': '.cache\n' })
const warnings: string[] = []
const logger = Object({ warn: (text: string) => warnings.push(text) })

git(project, 'init', '--quiet', '--initial-branch', 'main')
git(project, 'add', '.')
git(project, 'commit', '--quiet', '--message', 'Ours')
git(project, 'switch', '--quiet', '--create', 'theirs')
project.write({ 'examples/a/one.ts': '1 + 1\n' })
git(project, 'commit', '--quiet', '--all', '--message', 'Theirs')
git(project, 'switch', '--quiet', 'main')

afterEach(() => {
  warnings.length = 0
  git(project, 'checkout', '--quiet', '--force', 'main')
  git(project, 'clean', '--quiet', '--force')
})

afterAll(() => project.remove())

/** Returns a function that says whether an example runs by itself, from a dev server without a sandbox that starts now. */
function start(question?: (text: string) => Promise<string>, run = async () => {}): (id: string) => boolean {
  const askBeforeRun = createAskBeforeRun({ root: project.root, hasSandbox: () => false, question })
  return (id) => {
    const example = findExample(project.root, id)
    if (!example) throw new TypeError(id)
    return askBeforeRun(example, logger, run)
  }
}

const saved = (id: string, reason: string): string =>
  `${id} was saved, but ${reason}, and there is no sandbox. It did not run.\n  Read it, then run npm run record ${id}`

it('what was edited here runs', () => {
  const runs = start()
  project.write({ 'examples/a/one.ts': '1 + 2\n' })
  expect([runs('a/one'), warnings]).toEqual([true, []])
})

it('what git does not know does not run', async () => {
  const runs = start()
  project.write({ 'examples/a/new.ts': '3\n', 'examples/a/two/new.ts': '3\n', 'examples/a/two/main.ts': '4\n' })
  expect([runs('a/new'), runs('a/two')]).toEqual([false, false])
  const unknown = [
    saved('a/new', 'git does not know examples/a/new.ts'),
    saved('a/two', 'git does not know examples/a/two/new.ts'),
  ]
  await vi.waitFor(() => expect(warnings).toEqual(unknown), { timeout: PATIENCE })
})

it('what a checkout wrote does not run, not even when it is edited afterwards', async () => {
  const runs = start()
  git(project, 'switch', '--quiet', 'theirs')
  expect(runs('a/one')).toBe(false)
  writeFileSync(project.path('examples/a/one.ts'), '1 + 1 // edited\n')
  expect(runs('a/one')).toBe(false)
  const warning = saved('a/one', 'a checkout changed it')
  await vi.waitFor(() => expect(warnings).toEqual([warning, warning]), { timeout: PATIENCE })
})

it('outside a repository nothing runs', () => {
  const other = createProject({ 'examples/a/one.ts': '1\n' })
  onTestFinished(() => other.remove())
  const askBeforeRun = createAskBeforeRun({ root: other.root, hasSandbox: () => false, question: undefined })
  const example = findExample(other.root, 'a/one')
  expect(example && askBeforeRun(example, logger, async () => {})).toBe(false)
})

it('asks where somebody can be asked: after a yes it runs, until the next checkout', async () => {
  const asked: string[] = []
  const answers = ['n', 'Yes', 'no']
  const question = async (text: string): Promise<string> => {
    asked.push(text)
    return answers[asked.length - 1] ?? ''
  }
  const run = vi.fn<() => Promise<void>>(async () => {})
  const runs = start(question, run)
  project.write({ 'examples/a/new.ts': '3\n' })
  const text =
    'a/new was saved, but git does not know examples/a/new.ts, and there is no sandbox.\nRun it now, and whenever it is saved? [y/N] '
  expect(runs('a/new')).toBe(false)
  await vi.waitFor(() => expect([asked, run.mock.calls.length]).toEqual([[text], 0]), { timeout: PATIENCE })
  expect(runs('a/new')).toBe(false)
  await vi.waitFor(() => expect([asked, run.mock.calls.length]).toEqual([[text, text], 1]), { timeout: PATIENCE })
  expect(runs('a/new')).toBe(true)
  git(project, 'switch', '--quiet', 'theirs')
  expect(runs('a/new')).toBe(false)
  await vi.waitFor(() => expect(asked).toEqual([text, text, text]), { timeout: PATIENCE })
})
