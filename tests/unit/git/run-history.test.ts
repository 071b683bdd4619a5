import { afterAll, beforeAll, expect, it } from 'vitest'

import { MOVED_RUNS } from '../../../scripts/content/moved-runs.ts'
import { publishedRuns } from '../../../scripts/git/published-runs.ts'
import { parseRunLog, readRunHistories } from '../../../scripts/git/run-history.ts'
import { createProject } from '../../helpers/project.ts'
import { git, recordings } from '../../helpers/repository.ts'

const project = createProject()
const ONE = 'examples/a/one.recording.yaml'
afterAll(() => project.remove())

function commit(message: string): void {
  git(project, 'add', '--all', 'examples', 'docs')
  git(project, '-c', 'core.hooksPath=/dev/null', 'commit', '--quiet', '-m', message)
}

beforeAll(() => {
  git(project, 'init', '--quiet')
  project.write({ 'docs/a.md': 'a\n', ...recordings({ early: { '26.9.0': ['early'] }, one: { '26.9.0': ['one'] } }) })
  commit('before there were addresses')
  git(project, 'rm', '--quiet', 'examples/a/early.recording.yaml')
  project.write({ [MOVED_RUNS]: '{}\n' })
  commit('addresses')
  project.write(recordings({ two: { '26.9.0': ['two'] } }))
  commit('two')
  git(project, 'mv', 'examples/a/two.recording.yaml', 'examples/a/three.recording.yaml')
  commit('two is three')
})

it('knows each example that had a permanent address', () => {
  expect(publishedRuns(project.root).toSorted()).toEqual(['a/one', 'a/three', 'a/two'])
})

it('reads the changes of runs from git by their current names, one for each day', () => {
  const day = git(project, 'log', '-1', '--format=%cs').trim()
  const recorded = [{ day, kind: 'recorded' }]
  expect([...readRunHistories(project.root)].toSorted()).toEqual([
    ['a/early', recorded],
    ['a/one', recorded],
    ['a/three', recorded],
  ])
})

/** A commit as git writes it with the options of run-history.ts. */
function diff(day: string, ...lines: string[]): string {
  return `\x1e${day}\n\ndiff --git a/${ONE} b/${ONE}\n--- a/${ONE}\n+++ b/${ONE}\n@@ -1,9 +1,9 @@\n${lines.join('\n')}\n`
}

it.each([
  ['the same on another version', ['-  - runs: {26.9.0: 2}', '+  - runs: {26.10.0: 2}', '     exit: 0'], 'confirmed'],
  ['another output', ['   - runs: {26.9.0: 2}', '-    exit: 0', '+    exit: 1'], 'changed'],
  ['an outcome more', ['   - runs: {26.9.0: 2}', '     exit: 0', '+  - runs: {24.1.0: 2}', '+    exit: 1'], 'changed'],
  [
    'another setting',
    ['   - runs: {26.9.0: 2}', '     exit: 0', ' settings:', '-  same: [worker]', '+  same: [esm]'],
    'confirmed',
  ],
])('%s', (_, lines, kind) => {
  expect([...parseRunLog(diff('2026-01-01', ' outcomes:', ...lines))]).toEqual([
    ['a/one', [{ day: '2026-01-01', kind }]],
  ])
})

it('of several changes on a day, the most important one remains', () => {
  const confirmed = [' outcomes:', '-  - runs: {26.9.0: 2}', '+  - runs: {26.10.0: 2}', '     exit: 0']
  const changed = [' outcomes:', '   - runs: {26.9.0: 2}', '-    exit: 0', '+    exit: 1']
  const log = diff('2026-02-02', ...confirmed) + diff('2026-02-02', ...changed) + diff('2026-01-01', ...confirmed)
  expect(parseRunLog(log).get('a/one')).toEqual([
    { day: '2026-02-02', kind: 'changed' },
    { day: '2026-01-01', kind: 'confirmed' },
  ])
})
