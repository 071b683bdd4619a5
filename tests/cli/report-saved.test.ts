import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { RunSummary } from '../../scripts/verify/run-examples.ts'
import { mergeSummaries, readSaved } from '../../scripts/report/saved-summary.ts'
import { runCommand, runNode } from '../helpers/command.ts'
import { messageOf } from '../helpers/errors.ts'
import { ROOT, createProject, PINNED } from '../helpers/project.ts'

const project = createProject({
  'examples/a/bad.ts': 'process.exitCode = 7\n',
  'examples/a/invalid.ts': '/** @tag */\n',
  'examples/a/drift.ts': "console.log('one')\n",
  'examples/a/same.ts': "console.log('one')\n",
  'examples/a/unrecorded.ts': "console.log('one')\n",
})
/** Lines about an example, and lines that GitHub would run as a command. */
const RE_REPORTED = /^[✓✗]|^\s*::/
/** The program of the example that has drifted. */
const HOSTILE = "console.log('::error::mine\\n```\\n%0A')\n"

beforeAll(async () => {
  await runCommand(['record', '--root', project.root, '--node', 'pinned', 'a/drift', 'a/same'])
  project.write({ 'examples/a/drift.ts': HOSTILE, 'examples/a/notes.txt': 'no example\n' })
  for (const shard of [[], ['--shard', '1/2'], ['--shard', '2/2']]) await save(shard)
})
afterAll(() => project.remove())

/** Saves the summary of a run, or of one shard, under its name. */
async function save(shard: string[]): Promise<void> {
  const own = ['--root', project.root, '--no-cache', '--save', fileOf(shard.at(-1))]
  const { code } = await runCommand(['verify', ...own, ...shard])
  expect(code).toBe(1)
}

function fileOf(shard = 'whole'): string {
  return project.path(`${shard.replace('/', '-')}.json`)
}

function saved(shard?: string): RunSummary {
  return JSON.parse(readFileSync(fileOf(shard), 'utf8'))
}

function report(...args: string[]) {
  return runNode([path.join(ROOT, 'scripts/report.ts'), ...args], ROOT)
}

const BAD = `examples/a/bad.ts on Node ${PINNED}: expected exit 0; got exit 7`
const FIX = 'Fix the program. If it must end like this, add to its header: @expect exit 7'
const TAGS =
  'Use one of @node, @expect, @repeat, @trace, @format, @session, @allow, @platform, @mask, @timeout, @stdin, @flaky, @differs.'
const NOTES = `examples/a/notes.txt: this file is not an example.
  Rename it to <slug>.ts, .mts or .cts, with a slug of a-z, 0-9 and "-", or move it into the folder of the example that uses it.`

const REPORT = `## ✗ Some programs do not behave as recorded

5 examples on Node ${PINNED}: 1 as recorded, 2 drifted, 1 failed, 1 invalid, 1 problem.

\`\`\`
${NOTES}
\`\`\`

### \`a/bad\` failed

\`\`\`
    ${BAD}
       (exit 7)
    ${FIX}
    Nothing was recorded.
\`\`\`

### \`a/drift\` drifted

Node ${PINNED}

\`\`\`\`diff
-one
+::error::mine
+\`\`\`
+%0A
 (exit 0)
\`\`\`\`

\`-\` is recorded, \`+\` is this run of examples/a/drift.ts. To accept the change, run \`npm run record a/drift\`.

### \`a/invalid\` invalid

\`\`\`
    examples/a/invalid.ts:1: @tag is not a known tag.
      ${TAGS}
\`\`\`

### \`a/unrecorded\` drifted

Node ${PINNED}

\`\`\`diff
+one
+(exit 0)
\`\`\`

examples/a/unrecorded.ts is not recorded yet. To accept the change, run \`npm run record a/unrecorded\`.
`

it('merges shards in any order into the summary of the whole run', async () => {
  expect(mergeSummaries([saved('2/2'), saved('1/2')])).toEqual(saved())
  const whole = await report(fileOf())
  expect(whole).toEqual({ code: 0, stdout: REPORT, stderr: '' })
  expect(await report(fileOf('2/2'), fileOf('1/2'), '--exit-code')).toEqual({ ...whole, code: 1 })
})

it('reports success', async () => {
  const results = saved().results.filter(({ example }) => example.id === 'a/same')
  project.write({ 'passed.json': JSON.stringify({ results, problems: [], notices: [] }) })
  expect(await report(project.path('passed.json'), '--exit-code')).toEqual({
    code: 0,
    stdout: `## ✓ All programs behave as recorded\n\n1 example on Node ${PINNED}: 1 as recorded.\n`,
    stderr: '',
  })
})

it.each([
  [
    'a missing file',
    'gone.json',
    undefined,
    /^the file cannot be read: ENOENT: no such file or directory, open '.*gone\.json'\.$/,
  ],
  ['invalid JSON', 'half.json', '{"results": [', /^this is not valid JSON \(.*\)\.$/],
  ['another form', 'other.json', '[]', /^results is missing\.$/],
  ['null', 'null.json', 'null', /^the file must be a map\.$/],
  [
    'an unknown status',
    'status.json',
    '{"results": [{"status": "x"}], "problems": [], "notices": []}',
    /^results\[0\]\.status must be one of "cached", .*\.$/,
  ],
])('rejects %s', (_, name, text, message) => {
  if (text !== undefined) project.write({ [name]: text })
  const file = project.path(name)
  const [first = '', next] = (messageOf(() => readSaved(file)) ?? '').split('\n')
  expect([first.slice(0, file.length + 2), next]).toEqual([
    `${file}: `,
    '  Write it with npm run verify -- --save <file>.',
  ])
  expect(first.slice(file.length + 2)).toMatch(message)
})

it('prints no report if one of the files is invalid', async () => {
  project.write({ 'other.json': '[]' })
  const file = project.path('other.json')
  const stderr = `${file}: results is missing.\n  Write it with npm run verify -- --save <file>.\n`
  expect(await report(fileOf(), file)).toEqual({ code: 2, stdout: '', stderr })
})

it('prints the results before it fails to save them', async () => {
  const file = project.path('nowhere/saved.json')
  const { code, stdout, stderr } = await runCommand(['verify', '--root', project.root, '--save', file, 'a/same'])
  expect([code, stdout.split('\n').at(-2), stderr]).toEqual([
    1,
    expect.stringMatching(/^1 example on Node [\d.]+ in \d+\.\d\d s: 1 (?:unchanged|as recorded), 1 problem$/),
    `${file}: the file cannot be written: ENOENT: no such file or directory, open '${file}'.\n  Name a file in an existing folder: --save <file>.\n`,
  ])
})

it('prints one annotation for each example on GitHub, and output cannot start a command', async () => {
  const { stdout } = await runCommand(['verify', '--root', project.root, '--reporter', 'github', '--no-cache'])
  const reported = stdout.split('\n').filter((line) => RE_REPORTED.test(line))
  expect(reported.toSorted()).toEqual([
    `::error file=examples/a/bad.ts,line=1,title=a/bad%3A failed::✗ a/bad: failed on Node ${PINNED}%0A    ${BAD}%0A       (exit 7)%0A    ${FIX}%0A    Nothing was recorded.`,
    `::error file=examples/a/drift.recording.yaml,line=8,title=a/drift%3A drifted::✗ a/drift: drifted on Node ${PINNED}%0A    examples/a/drift.ts: - recorded, + this run%0A         exit: 0%0A         output:%0A           - stdout: |%0A    -          one%0A    +          ::error::mine%0A    +          \`\`\`%0A    +          %250A%0A    To accept the change, run npm run record a/drift`,
    `::error file=examples/a/invalid.ts,line=1,title=a/invalid%3A invalid::✗ a/invalid: invalid%0A    examples/a/invalid.ts:1: @tag is not a known tag.%0A      ${TAGS}`,
    `::error file=examples/a/notes.txt,line=1,title=problem::${NOTES.replace('\n', '%0A')}`,
    `::error file=examples/a/unrecorded.ts,line=1,title=a/unrecorded%3A drifted::✗ a/unrecorded: drifted on Node ${PINNED}%0A    examples/a/unrecorded.ts: not recorded yet, + this run%0A    +# What \`npm run record a/unrecorded\` saw. Not for editing by hand.%0A    +example: a/unrecorded%0A    +outcomes:%0A    +  - node: ${PINNED}%0A    +    exit: 0%0A    +    output:%0A    +      - stdout: |%0A    +          one%0A    To accept the change, run npm run record a/unrecorded`,
    `✓ a/same: as recorded on Node ${PINNED}`,
  ])
})
