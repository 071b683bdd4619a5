import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { addDays, dayOf } from '../../scripts/util/day.ts'
import { runCommand, runNode } from '../helpers/command.ts'
import { ROOT, createProject, PINNED } from '../helpers/project.ts'

/** Far enough from midnight for a test that runs across it. */
const UNTIL = addDays(dayOf(new Date()), 30)
const ENDED = addDays(dayOf(new Date()), -2)
const project = createProject({ 'examples/a/drifts.ts': "console.log('one')\n", 'examples/a/same.ts': '' })
const saved = project.path('saved.json')

function excuse(slug: string, until: string, code: string): void {
  const text = `/**\n * @flaky until ${until} because the runner, <b>mine</b>, is slow.\n */\n${code}`
  project.write({ [`examples/a/${slug}.ts`]: text })
}

function verify(...args: string[]) {
  return runCommand(['verify', '--root', project.root, ...args])
}

beforeAll(async () => {
  excuse('fails', UNTIL, '')
  await runCommand(['record', '--root', project.root])
  excuse('drifts', UNTIL, "console.log('two')\n")
  excuse('fails', UNTIL, 'process.exitCode = 7\n')
})
afterAll(() => project.remove())

const DRIFTS = `~ a/drifts: flaky on Node ${PINNED}
    Flaky until ${UNTIL}: the runner, <b>mine</b>, is slow.
    examples/a/drifts.ts: - recorded, + this run
         exit: 0
         output:
           - stdout: |
    -          one
    +          two
    To accept the change, run npm run record a/drifts
`
const FAILS = `~ a/fails: flaky on Node ${PINNED}
    Flaky until ${UNTIL}: the runner, <b>mine</b>, is slow.
    examples/a/fails.ts on Node ${PINNED}: expected exit 0; got exit 7
       (exit 7)
    Fix the program. If it must end like this, add to its header: @expect exit 7
    Nothing was recorded.
`

it('what programs with @flaky do otherwise is printed, and does not fail verify', async () => {
  const { code, stdout, stderr } = await verify('--save', saved)
  const printed = stdout.split(/^(?=\S)/m).toSorted()
  const total = printed.find((line) => line.startsWith('3 examples'))?.replace(/[\d.]+ s:/, '… s:')
  expect([code, printed.filter((line) => line.startsWith('~')), total, stderr]).toEqual([
    0,
    [DRIFTS, FAILS],
    `3 examples on Node ${PINNED} in … s: 1 unchanged, 2 flaky\n`,
    '',
  ])
})

it('the report lists them under a heading of their own', async () => {
  const report = await runNode([path.join(ROOT, 'scripts/report.ts'), '--exit-code', saved], ROOT)
  expect(report).toEqual({
    code: 0,
    stdout: `## ✓ All programs behave as recorded, except flaky ones

3 examples on Node ${PINNED}: 1 unchanged, 2 flaky.

## ~ Flaky programs

They did not behave as recorded. Until the day in their header, that does not fail the run.

### \`a/drifts\` drifted

\`\`\`
Flaky until ${UNTIL}: the runner, <b>mine</b>, is slow.
\`\`\`

Node ${PINNED}

\`\`\`diff
-one
+two
 (exit 0)
\`\`\`

\`-\` is recorded, \`+\` is this run of examples/a/drifts.ts. To accept the change, run \`npm run record a/drifts\`.

### \`a/fails\` failed

\`\`\`
Flaky until ${UNTIL}: the runner, <b>mine</b>, is slow.
\`\`\`

\`\`\`
    examples/a/fails.ts on Node ${PINNED}: expected exit 0; got exit 7
       (exit 7)
    Fix the program. If it must end like this, add to its header: @expect exit 7
    Nothing was recorded.
\`\`\`
`,
    stderr: '',
  })
})

it('on GitHub they are warnings', async () => {
  const { code, stdout } = await verify('--reporter', 'github')
  const annotations = stdout.split('\n').filter((line) => line.startsWith('::'))
  const textOf = (printed: string): string => printed.trimEnd().replaceAll('\n', '%0A')
  expect([code, annotations.toSorted()]).toEqual([
    0,
    [
      `::warning file=examples/a/drifts.recording.yaml,line=8,title=a/drifts%3A flaky::${textOf(DRIFTS)}`,
      `::warning file=examples/a/fails.ts,line=1,title=a/fails%3A flaky::${textOf(FAILS)}`,
    ],
  ])
})

it('with --repeat they are counted by themselves', async () => {
  const { code, stdout } = await verify('--repeat', '2', 'a/drifts', 'a/same')
  expect([code, stdout.split('\n').at(-2)]).toEqual([0, '4 runs, each 2 times: 1 flaky'])
})

it('after its day, a program fails, although it behaves as recorded and the cache knows it', async () => {
  excuse('same', UNTIL, '')
  expect(await verify('a/same')).toMatchObject({ code: 0, stdout: expect.stringMatching(/: 1 as recorded\n$/) })
  expect(await verify('a/same')).toMatchObject({ code: 0, stdout: expect.stringMatching(/: 1 unchanged\n$/) })
  excuse('same', ENDED, '')
  const { code, stdout } = await verify('a/same')
  expect([code, stdout.split('\n').slice(0, -2)]).toEqual([
    1,
    [
      '✗ a/same: invalid',
      `    examples/a/same.ts:2: the exception for this program ended on ${ENDED}.`,
      '      Mend the program and remove @flaky, or give it a new day and reason.',
    ],
  ])
  const recorded = await runCommand(['record', '--root', project.root, 'a/same'])
  expect(recorded).toMatchObject({ code: 0, stdout: expect.stringMatching(/: 1 unchanged\n$/) })
})

it('a day that is too far is refused, with the last one that is not', async () => {
  excuse('same', '9999-12-31', '')
  const { code, stdout } = await verify('a/same')
  const last = /\d{4}-\d\d-\d\d(?=, and)/
  expect([code, stdout.split('\n').slice(1, -2).join('\n').replace(last, '<last>')]).toEqual([
    1,
    `    examples/a/same.ts:2: the exception for this program is to last until 9999-12-31, more than 90 days.
      Give it a day up to <last>, and look at the program again by then.`,
  ])
})
