import { mkdirSync, readFileSync, readdirSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Result } from '../../scripts/verify/result.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { readCommandLines } from '../helpers/processes.ts'
import { createProject } from '../helpers/project.ts'

const project = createProject({}, { 'tests/fixtures/runner/examples': 'examples' })
const before = readdirSync(project.path('examples/bad')).toSorted()
const temporary = process.env['TMPDIR']
let results: Map<string, Result>

beforeAll(async () => {
  mkdirSync(project.path('tmp'))
  Object.assign(process.env, { SECRET_TOKEN: 'do not tell', TMPDIR: project.path('tmp') })
  results = await batch(project.root, { mode: 'verify' })
})

afterAll(() => {
  delete process.env['SECRET_TOKEN']
  if (temporary === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = temporary
  project.remove()
})

describe('good programs behave as recorded', () => {
  const names = readdirSync(project.path('examples/good')).filter((name) => name.endsWith('.recording.yaml'))

  it.each(names.map((name) => `good/${name.replace('.recording.yaml', '')}`))('%s', (id) => {
    expect(results.get(id)).toMatchObject({ status: 'verified' })
  })

  it('stdout and stderr keep their order when they alternate quickly', () => {
    const recording = readFileSync(project.path('examples/good/alternating.recording.yaml'), 'utf8')
    const words = recording.match(/(?:out|err) \d+/g)
    expect(words).toEqual(Array.from({ length: 300 }, (_, i) => [`out ${i}`, `err ${i}`]).flat())
  })
})

describe('bad programs fail with the reason', () => {
  const denied = 'expected exit 0; got exit 1, Error ERR_ACCESS_DENIED'

  it.each([
    ['endless-loop', 'it did not end within 0.5 s'],
    ['waits-for-ever', 'it did not end within 0.5 s'],
    ['grandchild', 'it did not end within 1 s'],
    ['orphan', expect.stringMatching(/^it exited, but left running: sleep \(pid \d+\)$/)],
    ['daemon', expect.stringMatching(/^it exited, but left running: sleep \(pid \d+\)$/)],
    ['hundred-megabytes', 'it printed more than 256 KiB'],
    ['memory', 'it used more than 512 MiB of memory'],
    ['throws', 'expected exit 0; got exit 1, TypeError'],
    ['does-not-throw', 'expected exit 1, TypeError; got exit 0'],
    ['crash', 'expected exit 0; got signal SIGABRT'],
    ['killed', 'expected exit 0; got signal SIGKILL'],
    ['writes-outside', denied],
    ['reads-secret-file', denied],
    ['network', denied],
    ['child', denied],
    ['mask-matches-nothing', '@mask pid matches nothing in the output'],
  ])('%s', (slug, reason) => {
    expect(results.get(`bad/${slug}`)).toMatchObject({ status: 'failed', failures: [{ reason }] })
  })

  it('an unknown tag is reported with its line and the valid tags', () => {
    expect(results.get('bad/unknown-tag')).toEqual({
      example: expect.objectContaining({ id: 'bad/unknown-tag' }),
      status: 'invalid',
      problem: {
        file: 'examples/bad/unknown-tag.ts',
        line: 3,
        message: '@nodes is not a known tag.',
        next: 'Use one of @node, @expect, @repeat, @trace, @format, @session, @allow, @mask, @timeout, @stdin.',
      },
    })
  })

  it('no process, folder, file or recording of theirs is left', () => {
    const commands = readCommandLines()
    expect(
      commands.filter((command) => /^sleep\x006[123]\x00/.test(command) || command.includes(project.root)),
    ).toEqual([])
    expect(readdirSync(project.path('tmp'))).toEqual([])
    expect(readdirSync(project.path('examples/bad')).toSorted()).toEqual(before)
  })
})

it('two runs that differ are unstable', async () => {
  const random = await batch(project.root, { filters: ['bad/random'], mode: 'record', repeat: 2 })
  expect(random.get('bad/random')).toMatchObject({
    status: 'unstable',
    diff: expect.arrayContaining([expect.stringMatching(/^- +0\.\d+$/), expect.stringMatching(/^\+ +0\.\d+$/)]),
  })
})
