import { afterAll, expect, it } from 'vitest'

import { STEPS } from '../../scripts/lint/steps.ts'
import { steps } from '../helpers/check-report.ts'
import { runNode } from '../helpers/command.ts'
import { createSite } from '../helpers/project.ts'

// cspell:ignore receves Outcmoe

const WORKFLOW = `on: push
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$GITHUB_SHA"
`
const STYLE = '.vitepress/theme/styles/outcome.css'
const site = createSite(
  {
    '.github/workflows/README.md': 'No workflow.\n',
    '.github/workflows/build.yml': WORKFLOW,
    'docs/en/a/right.md': 'A process prints its outcome in colour.\n',
    'docs/en/a/wrong.md': 'One\n\nA process receves nothing.\n',
    'examples/a/right.ts': 'const outcome = 1\n',
    'examples/a/wrong.ts': '\nconst firstOutcmoe = 1\n',
    'docs/zh/a/right.md': '好。\n',
  },
  { '.oxfmtrc.json': '.oxfmtrc.json', '.cspell.json': '.cspell.json' },
)

afterAll(() => site.remove())

function run(script: string, ...args: string[]) {
  return runNode([site.path(script), ...args], site.root)
}

it('takes the steps that a file concerns, and prints what those say that fail', async () => {
  site.write({ [STYLE]: '.outcome {\n  color: red;\n}\n' })
  const right = await run('scripts/check.ts', site.path(STYLE))
  expect([right.code, steps(right.stdout), right.stderr]).toEqual([0, ['✓ format', '✓ spelling'], ''])
  site.write({ [STYLE]: '.outcome { color: red }\n' })
  const wrong = await run('scripts/check.ts', STYLE)
  expect([wrong.code, steps(wrong.stdout), wrong.stderr]).toEqual([
    1,
    [
      '✓ spelling',
      `✗ format\n${STYLE}: this is not formatted.\n  Run npm run format -- ${STYLE}\nRun npm run format to fix all of it.`,
    ],
    '',
  ])
})

it('a file that does not exist', async () => {
  expect(await run('scripts/check.ts', 'tools/gone.sh')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'There is no file tools/gone.sh.\nnpm run check -- --help explains the options.\n',
  })
})

it('wrong words in prose and in names are told by file and line', async () => {
  const [program = '', ...args] = STEPS.find(({ name }) => name === 'spelling')?.command ?? []
  const { code, stdout } = await run(program, ...args, 'docs/en/a', 'examples/a')
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ Suggestions: .*/, ''))
  expect([code, found]).toEqual([
    1,
    ['docs/en/a/wrong.md:3:11 - Unknown word (receves)', 'examples/a/wrong.ts:2:12 - Unknown word (Outcmoe)'],
  ])
})

it('wrong workflows are told by file and line', async () => {
  expect(await run('scripts/check-workflows.ts')).toEqual({ code: 0, stdout: '', stderr: '' })
  site.write({ '.github/workflows/build.yml': WORKFLOW.replace('runs-on', 'run-on') })
  const { code, stdout, stderr } = await run('scripts/check-workflows.ts')
  expect([code, stdout.split('\n').map((line) => line.replace(/ expected one of .*(?= \()/, '')), stderr]).toEqual([
    1,
    [
      '.github/workflows/build.yml:5: "runs-on" section is missing in job "build" (syntax-check)',
      '.github/workflows/build.yml:6: unexpected key "run-on" for "job" section. (syntax-check)',
      '',
    ],
    '',
  ])
})

it('reports unsafe workflows and actions with their file and line', async () => {
  const action = (script: string) => `name: Set up\nruns:\n  using: composite\n  steps:\n    - run: ${script}\n`
  site.write({ '.github/workflows/build.yml': WORKFLOW, '.github/actions/a/action.yml': action('npm ci') })
  expect(await run('scripts/check-workflows.ts')).toEqual({ code: 0, stdout: '', stderr: '' })
  site.write({
    '.github/actions/a/action.yml': action('echo ${{ inputs.name }}'),
    '.github/actions/b/action.yaml': 'runs: [',
    '.github/workflows/build.yml': WORKFLOW.replace('contents: read', 'contents: write'),
  })
  expect(await run('scripts/check-workflows.ts')).toEqual({
    code: 1,
    stdout: `.github/workflows/build.yml:3: every job gets contents: write.
  Write "permissions:" and "contents: read" above the jobs; add more permissions only to the job that needs them.
.github/actions/a/action.yml:5: \${{ inputs.name }} is inserted into the script before bash parses it.
  Pass the value in env:, and write "$NAME" in the script.
.github/actions/b/action.yaml:1: this is not valid YAML (BAD_INDENT).
  Fix the file.
`,
    stderr: '',
  })
})

it('front matter that is wrong is told by file and line, though the site reads it when it is loaded', async () => {
  site.write({
    'docs/contents.json': '[{ "slug": "a", "title": { "zh": "甲", "en": "A" }, "pages": ["right"] }]\n',
    'docs/zh/a/right.md': '---\ntitle: 甲\ndescription: a: b\n---\n',
  })
  expect(await run('scripts/check-book.ts')).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'docs/zh/a/right.md:3: this is not valid YAML (BLOCK_AS_IMPLICIT_KEY).\n  Put a text that has ": " or " #" in it, or begins with a sign, in quotes. The keys are title, description, added, search, layout, hero, features.\n',
  })
})

it('wrong usage', async () => {
  expect(await run('scripts/check.ts', '--fix')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      "Unknown option '--fix'. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- \"--fix\"\nnpm run check -- --help explains the options.\n",
  })
})

it('--help explains', async () => {
  const { code, stdout } = await run('scripts/check.ts', '--help')
  const lines = STEPS.map(({ name, about }) => `  ${name.padEnd(14)}${about}`)
  expect([code, stdout.split('\n').filter((line) => lines.includes(line))]).toEqual([0, lines])
})
