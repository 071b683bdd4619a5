import { mkdirSync, renameSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { runNode } from '../helpers/command.ts'
import { createSite, PINNED } from '../helpers/project.ts'
import { git } from '../helpers/repository.ts'
import { runJob } from '../helpers/workflow.ts'

const SHARDS = ['1', '2', '3', '4']
const site = createSite({
  '.gitignore': '/*\n!/examples\n',
  'examples/a/changed.ts': "/** @node 24 */\nconsole.log('one')\nconsole.log('two')\n",
  'examples/a/drifted.ts': "console.log('one')\n",
  'examples/a/same.ts': "console.log('one')\n",
  'examples/b/same.ts': "console.log('one')\n",
})
let base = ''

beforeAll(async () => {
  const record = (...filters: string[]) =>
    runNode([site.path('scripts/run.ts'), 'record', '--node', 'all', ...filters], site.root)
  expect((await record()).code).toBe(0)
  git(site, 'init', '--quiet')
  git(site, 'add', '.')
  git(site, 'commit', '--quiet', '--message', 'Before')
  base = git(site, 'rev-parse', 'HEAD').trim()
  site.write({
    'examples/a/changed.ts': "/** @node 24 */\nconsole.log('one')\nconsole.log('::error::2')\n",
    'examples/a/drifted.ts': "console.log('not what was recorded')\n",
  })
  expect((await record('a/changed')).code).toBe(0)
  git(site, 'commit', '--quiet', '--all', '--message', 'A pull request')
})
afterAll(() => site.remove())

/** The results of a step of one shard, without the parts that vary. */
async function verify(shard: string) {
  const { steps, output, summary } = await runJob(site, ['workflows/check.yml', 'verify'], { SHARD: shard })
  expect([steps.map(({ name }) => name), output, summary]).toEqual([['Verify on all versions'], '', ''])
  return steps.map(({ code, stdout, stderr }) => ({
    code,
    told: stdout.split('\n').filter((line) => line.includes('::')),
    stderr,
  }))
}

const DRIFT = [
  `::error file=examples/a/drifted.recording.yaml,line=8,title=a/drifted%3A drifted::✗ a/drifted: drifted on Node ${PINNED}`,
  '    examples/a/drifted.ts: - recorded, + this run',
  '         exit: 0',
  '         output:',
  '           - stdout: |',
  '    -          one',
  '    +          not what was recorded',
  '    To accept the change, run npm run record a/drifted',
].join('%0A')
const AS_RECORDED = { code: 0, told: [], stderr: '' }

const CHANGE = `Node ${PINNED}, 24.21.0%0A one%0A-two%0A+::error::2%0A (exit 0)`
const NOTICE = `::notice file=examples/a/changed.recording.yaml,line=9,title=a/changed behaves differently::${CHANGE}\n`

const summaryFrom = (commit: string) => `## Programs that behave differently than at ${commit}

### \`a/changed\`

Node ${PINNED}, 24.21.0

\`\`\`diff
 one
-two
+::error::2
 (exit 0)
\`\`\`

## ✗ Some programs do not behave as recorded

4 examples on 2 versions of Node: 3 unchanged, 1 drifted.

### \`a/drifted\` drifted

Node ${PINNED}

\`\`\`diff
-one
+not what was recorded
 (exit 0)
\`\`\`

\`-\` is recorded, \`+\` is this run of examples/a/drifted.ts. To accept the change, run \`npm run record a/drifted\`.
`

it('each shard verifies its part on all versions, and the report tells what the change does', async () => {
  const shards = []
  for (const shard of SHARDS) shards.push(...(await verify(shard)))
  expect(shards).toEqual([AS_RECORDED, { code: 1, told: [DRIFT], stderr: '' }, AS_RECORDED, AS_RECORDED])
  // What upload-artifact and download-artifact do.
  mkdirSync(site.path('verified'))
  for (const shard of SHARDS) renameSync(site.path(`verified-${shard}.json`), site.path(`verified/${shard}.json`))
  expect(await runJob(site, ['workflows/check.yml', 'report'], { BASE: base })).toEqual({
    steps: [{ name: 'Report', code: 0, stdout: NOTICE, stderr: '' }],
    output: '',
    summary: summaryFrom(base),
  })
})

it('a report that cannot be made fails', async () => {
  const { steps, summary } = await runJob(site, ['workflows/check.yml', 'report'], { BASE: 'nowhere' })
  expect([steps.map(({ code }) => code), summary]).toEqual([[2], ''])
})
