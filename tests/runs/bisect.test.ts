import { readFileSync } from 'node:fs'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { bisect, type BisectSummary } from '../../scripts/bisect/bisect.ts'
import { findSandbox } from '../../scripts/sandbox/choose-sandbox.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { createProject, PINNED, ROOT } from '../helpers/project.ts'

/** Those on which the book's examples run anyway, so that nothing is downloaded. */
const RELEASES = ['18.0.0', '18.20.8', '20.2.0', '20.3.0', '20.20.2']
/** Prints the same on every version; and another line since 20.3.0. */
const PROGRAMS = {
  'examples/a/same.ts': "/** @node 18 20 */\nconsole.log('same')\n",
  'examples/a/changes.ts':
    '/** @node 18 20 */\nconst [major, minor] = process.versions.node.split(".").map(Number)\nconsole.log(Number(major) > 20 || (major === 20 && Number(minor) > 2))\n',
}
const project = createProject(PROGRAMS)

afterAll(() => project.remove())

interface Searched extends BisectSummary {
  rounds: [release: string, runs: number][][]
}

async function search({ abortAfter = '', all = false } = {}): Promise<Searched> {
  const rounds: Searched['rounds'] = []
  const control = new AbortController()
  const options = {
    root: project.root,
    toolchain: ROOT,
    nodeFolder: path.join(ROOT, '.cache/node'),
    releases: RELEASES,
    filters: [],
    all,
    jobs: 2,
    keep: Infinity,
    abort: control.signal,
  }
  const summary = await bisect(options, {
    onStart: () => {},
    onRound: (round) => rounds.push(round.map(([release, subjects]) => [release, subjects.length])),
    onRelease: (release) => release === abortAfter && control.abort(),
    onRecord: () => {},
    onResult: () => {},
  })
  return { ...summary, rounds }
}

function recordingOf(name: string): string {
  return readFileSync(project.path(`examples/a/${name}.recording.yaml`), 'utf8')
}

describe.skipIf(!('bwrap' in findSandbox([ROOT])))('bisect', () => {
  it('goes on where it was interrupted, and records both sides of a change', async () => {
    await batch(project.root, { mode: 'record' })
    const before = recordingOf('changes')
    const interrupted = await search({ abortAfter: '18.0.0' })
    expect([interrupted.rounds, interrupted.dated, recordingOf('changes')]).toEqual([
      [
        [
          ['18.0.0', 1],
          ['20.2.0', 1],
        ],
      ],
      [],
      before,
    ])

    const { rounds, dated, problems } = await search()
    expect([rounds, problems]).toEqual([[[['20.2.0', 1]], [['20.3.0', 1]]], []])
    expect(dated.map(({ example, boundaries, result }) => [example.id, boundaries, result?.status])).toEqual([
      ['a/changes', [['20.2.0', '20.3.0']], 'recorded'],
    ])
    expect(recordingOf('changes')).toBe(`# What \`npm run record a/changes\` saw. Not for editing by hand.
example: a/changes
dates: [20.2.0, 20.3.0]
outcomes:
  - node: [${PINNED}, 20.20.2, 20.3.0]
    exit: 0
    output:
      - stdout: |
          true
  - node: [20.2.0, 18.20.8]
    exit: 0
    output:
      - stdout: |
          false
`)
  })

  it('verify runs the dates only if it is asked to; all of them hold', async () => {
    const versions = async (choice: 'all' | 'dates') => {
      const results = await batch(project.root, { versions: choice, cache: false })
      return [...results.values()].map((result) => [
        result.example.id,
        result.status,
        'variants' in result && result.variants.map(({ node }) => node),
      ])
    }
    expect([await versions('all'), await versions('dates')]).toEqual([
      [
        ['a/changes', 'verified', [PINNED, '20.20.2', '18.20.8']],
        ['a/same', 'verified', [PINNED, '20.20.2', '18.20.8']],
      ],
      [['a/changes', 'verified', ['20.3.0', '20.2.0']]],
    ])
  })

  it('searches what behaves alike only if it is asked to', async () => {
    const { dated, rounds } = await search({ all: true })
    expect(dated.map(({ example, boundaries }) => [example.id, boundaries])).toEqual([
      ['a/changes', [['20.2.0', '20.3.0']]],
      ['a/same', []],
    ])
    expect(rounds[0]).toEqual([
      ['18.0.0', 1],
      ['20.2.0', 1],
    ])
  })
})
