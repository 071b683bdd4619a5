import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { PACKAGES } from '../../scripts/node/platform.ts'
import { ROOT, createSite } from '../helpers/project.ts'
import { git, recordings } from '../helpers/repository.ts'
import { startVersionsRegistry } from '../helpers/registry.ts'
import { readLog, runJob, writeProgram } from '../helpers/workflow.ts'

const MANIFEST = readFileSync(path.join(ROOT, 'package.json'), 'utf8')
const { express } = JSON.parse(MANIFEST).devDependencies
const WORKFLOW = 'workflows/newest.yml'
const site = createSite({ '.gitignore': '/*\n!/examples\n', 'examples/a/same.ts': "console.log('one')\n" })
const registry = await startVersionsRegistry()

beforeAll(() => {
  const nodes = Object.values(PACKAGES).map((name) => [name, ['26.10.0']])
  registry.carry({ ...Object.fromEntries(nodes), express: ['99.0.0'], koa: ['0.1.0'] })
  process.env['npm_config_registry'] = registry.url
  git(site, 'init', '--quiet')
  // All but installing, which would change what other tests run on.
  writeProgram(
    site,
    'npm',
    'if [ "$1" = install ]; then echo "$@" >> "$0.log"; else PATH="${PATH#*:}" exec npm "$@"; fi\n',
  )
})
afterAll(() => {
  registry.close()
  delete process.env['npm_config_registry']
  site.remove()
})

/** Commits what is recorded, and runs all examples on the newest versions. */
async function runNewest(files: Record<string, string>) {
  site.write({ 'package.json': MANIFEST, ...files })
  git(site, 'add', '--all')
  git(site, 'commit', '--quiet', '--allow-empty', '--message', 'A week ago')
  const { steps, ...told } = await runJob(site, [WORKFLOW, 'run'])
  return { steps: steps.map(({ name, code }) => [name, code]), installed: readLog(site, 'npm'), ...told }
}

/** The outputs of the job if all its steps run. */
function whole(drifted: boolean, report: string) {
  const steps = ['Pin the newest versions', 'Run all examples', 'Report'].map((name) => [name, 0])
  const upgraded = `\`\`\`\nexpress: ${express} → 99.0.0\nNext: npm install\n\`\`\`\n`
  const heading = '## Programs that behave differently than at HEAD\n'
  return { steps, installed: 'install\n', output: `drifted=${drifted}\n`, summary: `${upgraded}${heading}\n${report}` }
}

it('nothing drifts', async () => {
  expect(await runNewest(recordings({ same: { '26.10.0': ['one'] } }))).toEqual(
    whole(
      false,
      `Recorded in a different form, with the same behaviour: \`a/same\`.

## ✓ All programs behave as recorded

1 example on Node 26.10.0: 1 newly recorded.
`,
    ),
  )
})

const DRIFT = `### \`a/same\`

Node 26.10.0

\`\`\`diff
-zero
+one
 (exit 0)
\`\`\`

`

it('a program does something else, and another one fails: an issue is opened, or brought up to date', async () => {
  const found = await runNewest({
    'examples/a/fails.ts': 'process.exitCode = 7\n',
    ...recordings({ same: { '26.10.0': ['zero'] } }),
  })
  expect(found).toEqual(
    whole(
      true,
      `${DRIFT}## ✗ Some programs do not behave as recorded

2 examples on Node 26.10.0: 1 newly recorded, 1 failed.

### \`a/fails\` failed

\`\`\`
    examples/a/fails.ts on Node 26.10.0: expected exit 0; got exit 7
       (exit 7)
    Fix the program. If it must end like this, add to its header: @expect exit 7
    Nothing was recorded.
\`\`\`
`,
    ),
  )
  const issue = async (number: string) => {
    const script = `printf '%s\\n' "$*" >> "$0.log"\nif [ "$2" = list ]; then echo "${number}"; else cat body.md >> "$0.log"; fi\n`
    writeProgram(site, 'gh', script)
    const { steps } = await runJob(site, [WORKFLOW, 'issue'], { GH_TOKEN: 'a token', GH_REPO: 'owner/name' })
    expect(steps).toEqual([{ name: 'Open an issue, or bring it up to date', code: 0, stdout: '', stderr: '' }])
    return readLog(site, 'gh')
  }
  const title = 'What programs do otherwise on the newest versions'
  const own =
    '.title == env.TITLE and .author.is_bot and .author.login == "app/github-actions" and (.body | startswith(env.MARKER))'
  const list = `issue list --state open --author app/github-actions --search in:title "${title}" --json number,title,author,body --jq map(select(${own}))[0].number // empty\n`
  const body = `<!-- node-proven: newest versions -->\n${found.summary}`
  expect(await issue('')).toBe(`${list}issue create --title ${title} --body-file body.md\n${body}`)
  expect(await issue('12')).toBe(`${list}issue edit 12 --body-file body.md\n${body}`)
})

it('a registry that does not answer ends it', async () => {
  registry.carry({})
  expect(await runNewest({})).toEqual({
    steps: [['Pin the newest versions', 1]],
    installed: '',
    output: '',
    summary: '',
  })
})
