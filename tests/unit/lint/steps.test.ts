import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { STEPS, planSteps } from '../../../scripts/lint/steps.ts'
import { ROOT } from '../../helpers/project.ts'

/** The steps for files of a kind, with what they are told. */
const ON_PROGRAM = { types: ['--project', 'examples'], book: [], imports: [] }
const onText = (file: string) => ({ spelling: ['--no-must-find-files', file], format: [file] })
const onWorkflow = (file: string) => ({ ...onText(file), book: [], workflows: [] })

/** Which steps are taken, and what each program is told of the files. */
function plan(files: string[], gone: string[] = []): Record<string, string[]> {
  const steps = planSteps(files, (file) => !gone.includes(file))
  return Object.fromEntries(steps.map(({ name, command, args }) => [name, args.slice(command.length - 1)]))
}

describe('planSteps', () => {
  it('without files takes all steps, of all there is', () => {
    expect(plan([])).toEqual(Object.fromEntries(STEPS.map(({ name }) => [name, []])))
    expect(planSteps([], () => false).map(({ args }) => args)).toEqual(STEPS.map(({ command: [, ...args] }) => args))
  })

  it.each<[string, string[], Record<string, string[]>]>([
    [
      'a program and its recording: one example',
      ['examples/a/one/main.ts', 'examples/a/one.recording.yaml'],
      {
        ...ON_PROGRAM,
        recordings: ['examples/a/one'],
        spelling: ['--no-must-find-files', 'examples/a/one/main.ts'],
        lint: ['examples/a/one/main.ts'],
        format: ['examples/a/one/main.ts', 'examples/a/one.recording.yaml'],
      },
    ],
    ['a page', ['docs/zh/a/one.md'], { ...onText('docs/zh/a/one.md'), book: [] }],
    ['a picture', ['docs/public/a.png'], { book: [], format: ['docs/public/a.png'] }],
    ['a workflow', ['.github/workflows/a.yml'], onWorkflow('.github/workflows/a.yml')],
    ['an action', ['.github/actions/a/action.yml'], onWorkflow('.github/actions/a/action.yml')],
    [
      'what the project depends on',
      ['package.json', 'package-lock.json'],
      { format: ['package.json', 'package-lock.json'], 'supply chain': [] },
    ],
    [
      'what packages may be',
      ['scripts/lint/dependencies/allow-list.yaml'],
      { format: ['scripts/lint/dependencies/allow-list.yaml'], 'supply chain': [] },
    ],
    ['the settings of the compiler', ['tsconfig.json'], { types: [], format: ['tsconfig.json'] }],
    ['a file of another kind', ['LICENSE'], { format: ['LICENSE'] }],
  ])('%s', (_, files, steps) => {
    expect(plan(files)).toEqual(steps)
  })

  it('spells what .cspell.json names, and nothing else', () => {
    const { files }: { files: string[] } = JSON.parse(readFileSync(path.join(ROOT, '.cspell.json'), 'utf8'))
    const folders = ['', 'docs/a/', 'examples/a/b/', 'scripts/', '.vitepress/a/', '.github/', 'tests/']
    const endings = 'md yaml yml json ts mts cts js mjs cjs vue css png recording.yaml'.split(' ')
    const names = folders.flatMap((folder) => endings.map((ending) => `${folder}name.${ending}`))
    const named = names.filter((name) => files.some((glob) => path.matchesGlob(name, glob)))
    expect(plan(names)['spelling']).toEqual(['--no-must-find-files', ...named])
  })

  it('what is gone still concerns what looks at the whole', () => {
    const gone = ['examples/a/one.ts', '.github/workflows/a.yml']
    expect(plan(gone, gone)).toEqual({ ...ON_PROGRAM, workflows: [] })
    expect(plan([...gone, 'examples/a/two.ts'], gone)).toEqual({
      ...ON_PROGRAM,
      ...onText('examples/a/two.ts'),
      recordings: ['examples/a/two'],
      lint: ['examples/a/two.ts'],
      workflows: [],
    })
  })
})
