import { renameSync, rmSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { runNode } from '../helpers/command.ts'
import { createSite, PINNED } from '../helpers/project.ts'
import { git, recordings } from '../helpers/repository.ts'

const THREE = `[${PINNED}, 24.21.0, 22.23.3]`
const site = createSite(
  recordings({
    changed: { [THREE]: ['one', 'two'] },
    form: { [PINNED]: ['one'] },
    gone: { [PINNED]: ['one'] },
    hostile: { [PINNED]: ['one'] },
    'old-name': { [PINNED]: ['one'] },
    same: { [PINNED]: ['one'] },
    upgraded: { [`[${PINNED}, 24.21.0]`]: ['one'] },
    'upgraded-in-form': { [PINNED]: ['one'] },
  }),
)

beforeAll(() => {
  site.write({ '.gitignore': '/*\n!/examples\n' })
  git(site, 'init', '--quiet', '--initial-branch', 'main')
  commit('Begin')
  git(site, 'branch', 'work')
  site.write(recordings({ same: { [PINNED]: ['changed on main, not on the branch'] } }))
  commit('Change what the branch does not')
  git(site, 'checkout', '--quiet', 'work')
  site.write(
    recordings({
      changed: { [`[${PINNED}, 24.21.0]`]: ['one', '2'], '22.23.3': ['one', 'II'] },
      hostile: { [PINNED]: ['::error::mine', '```', '````', '# Heading', '%0A::error::mine <img> @all'] },
    }),
  )
  commit('Change two')
  site.write({
    ...recordings({
      new: { [PINNED]: ['one'] },
      upgraded: { '26.11.0': ['two'], '24.21.0': ['one'] },
      'upgraded-in-form': { '26.11.0': ['one'] },
    }),
    'examples/a/form.recording.yaml': `# Not for editing.\n${recordings({ form: { [PINNED]: ['one'] } })['examples/a/form.recording.yaml']}`,
  })
  // These are recordings of nothing.
  site.write({ 'examples/a/data/x.recording.yaml': 'x\n', 'examples/a/`@all` <img>.recording.yaml': 'x\n' })
  rmSync(site.path('examples/a/gone.recording.yaml'))
  renameSync(site.path('examples/a/old-name.recording.yaml'), site.path('examples/a/new-name.recording.yaml'))
  site.write(recordings({ 'new-name': { [PINNED]: ['one'] } }))
})
afterAll(() => site.remove())

function commit(message: string): void {
  git(site, 'add', '.')
  git(site, 'commit', '--quiet', '--message', message)
}

function report(...args: string[]) {
  return runNode([site.path('scripts/report.ts'), ...args], site.root)
}

const CHANGES = `## Programs that behave differently than at main

### \`a/changed\`

Node ${PINNED}, 24.21.0

\`\`\`diff
 one
-two
+2
 (exit 0)
\`\`\`

Node 22.23.3

\`\`\`diff
 one
-two
+II
 (exit 0)
\`\`\`

### \`a/gone\` was deleted

### \`a/hostile\`

Node ${PINNED}

\`\`\`\`\`diff
-one
+::error::mine
+\`\`\`
+\`\`\`\`
+# Heading
+%0A::error::mine <img> @all
 (exit 0)
\`\`\`\`\`

### \`a/new\` is new

Node ${PINNED}

\`\`\`diff
+one
+(exit 0)
\`\`\`

### \`a/new-name\` is new

Node ${PINNED}

\`\`\`diff
+one
+(exit 0)
\`\`\`

### \`a/old-name\` was deleted

### \`a/upgraded\`

Node ${PINNED} → 26.11.0

\`\`\`diff
-one
+two
 (exit 0)
\`\`\`

Recorded in a different form, with the same behaviour: \`a/form\`, \`a/upgraded-in-form\`.

`

it('reports how the recordings of the branch and the working tree differ from the merge base', async () => {
  expect(await report('--base', 'main')).toEqual({ code: 0, stdout: CHANGES, stderr: '' })
  expect(await report('--base', 'main', '--exit-code')).toEqual({ code: 1, stdout: CHANGES, stderr: '' })
})

it('annotates the first lines that differ, and escapes workflow commands in the output of programs', async () => {
  const notice = (slug: string, line: number, title: string, text: string) =>
    `::notice file=examples/a/${slug}.recording.yaml,line=${line},title=a/${slug} ${title}::${text}\n`
  const added = `Node ${PINNED}%0A+one%0A+(exit 0)`
  expect(await report('--base', 'main', '--annotate')).toEqual({
    code: 0,
    stdout: [
      notice(
        'changed',
        3,
        'behaves differently',
        `Node ${PINNED}, 24.21.0%0A one%0A-two%0A+2%0A (exit 0)%0ANode 22.23.3%0A one%0A-two%0A+II%0A (exit 0)`,
      ),
      '::notice file=.,line=1,title=a/gone was deleted::examples/a/gone.recording.yaml was deleted.\n',
      notice(
        'hostile',
        7,
        'behaves differently',
        `Node ${PINNED}%0A-one%0A+::error::mine%0A+\`\`\`%0A+\`\`\`\`%0A+# Heading%0A+%250A::error::mine <img> @all%0A (exit 0)`,
      ),
      notice('new', 1, 'is new', added),
      notice('new-name', 1, 'is new', added),
      '::notice file=.,line=1,title=a/old-name was deleted::examples/a/old-name.recording.yaml was deleted.\n',
      notice('upgraded', 3, 'behaves differently', `Node ${PINNED} → 26.11.0%0A-one%0A+two%0A (exit 0)`),
    ].join(''),
    stderr: '',
  })
})

it('reports that nothing has changed', async () => {
  git(site, 'stash', '--quiet', '--include-untracked')
  const nothing = '## Programs that behave differently than at HEAD\n\nNone. No recording has changed.\n\n'
  expect(await report('--base', 'HEAD', '--exit-code')).toEqual({ code: 0, stdout: nothing, stderr: '' })
  git(site, 'stash', 'pop', '--quiet')
})

const EXPLAINS = 'npm run report -- --help explains the options.\n'

it.each([
  [
    'an unknown commit',
    ['--base', 'nowhere'],
    /^git cannot compare with "nowhere": Command failed: git merge-base --end-of-options nowhere HEAD\nfatal: Not a valid object name nowhere\n/,
  ],
  ['a commit that looks like an option', ['--base=--all'], /^git cannot compare with "--all": /],
  ['nothing to report', [], /^There is nothing to report\. Add --base <commit> or a file\.\n/],
  ['an unknown option', ['--bases', 'x'], /^Unknown option '--bases'\./],
])('rejects %s', async (_, args, message) => {
  const { code, stdout, stderr } = await report(...args)
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)])
  expect(stderr.endsWith(EXPLAINS)).toBe(true)
})

it('reports an invalid recording with its file and line', async () => {
  site.write({ 'examples/a/edited.recording.yaml': 'example: a/edited\noutcomes: none\n' })
  expect(await report('--base', 'main')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'examples/a/edited.recording.yaml:2: outcomes must be a list.\n  Record it again: npm run record a/edited\n',
  })
  rmSync(site.path('examples/a/edited.recording.yaml'))
})
