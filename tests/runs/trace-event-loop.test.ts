import { readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Result } from '../../scripts/verify/result.ts'
import { outcomeKey } from '../../scripts/recording/observation.ts'
import type { Outcome } from '../../scripts/recording/outcome.ts'
import { parseRecording } from '../../scripts/recording/parse-recording.ts'
import { keepIterations, type Step } from '../../scripts/trace/event-loop/steps.ts'
import { batch } from '../helpers/run-fixtures.ts'
import { createProject, ROOT } from '../helpers/project.ts'

const project = createProject({}, { 'tests/fixtures/trace/examples': 'examples' })
symlinkSync(path.join(ROOT, 'node_modules'), project.path('node_modules'))
const names = readdirSync(project.path('examples/good')).filter((name) => name.endsWith('.recording.yaml'))
let results: Map<string, Result>

beforeAll(async () => {
  results = await batch(project.root, { versions: 'all' })
}, 120_000)
afterAll(project.remove)

describe('Node.js 10, 18 and 26 run callbacks and calls in the recorded order', () => {
  it.each(names.map((name) => `good/${name.replace('.recording.yaml', '')}`))('%s', (id) => {
    expect(results.get(id)).toMatchObject({ status: 'verified', skipped: [] })
  })
})

describe('programs that cannot be traced are refused with the reason', () => {
  it.each([
    ['changed', 'tracing changed the behaviour'],
    ['too-long', 'the trace has 121 steps, but at most 120 can be shown'],
    ['nobody-called', '@trace recorded no steps'],
    ['fails-when-traced', 'while it was traced: expected exit 0; got exit 1'],
  ])('%s', (slug, reason) => {
    expect(results.get(`bad/${slug}`)).toMatchObject({ status: 'failed', failures: [{ reason }] })
  })

  it.each([
    ['repeated', 1, '@trace and @repeat cannot be combined.'],
    ['value', 2, '@trace: "all" is not a kind of trace.'],
    ['with-session', 1, '@trace loop does not support a @session.'],
  ])('%s', (slug, line, message) => {
    expect(results.get(`bad/${slug}`)).toMatchObject({ status: 'invalid', problem: { line, message } })
  })
})

describe('rejects a trace that was edited by hand, with its line', () => {
  const recording = (...steps: string[]): string =>
    ['example: a/b', 'outcomes:', '  - node: 26.10.0', '    exit: 0', '    output: []', '    trace:']
      .concat(steps.map((step) => `      - ${step}`))
      .join('\n')
  const read = (text: string) => parseRecording(text, { id: 'a/b', recording: 'examples/a/b.recording.yaml' })

  it.each([
    [
      'no lane',
      '{somewhere: fs, turn: 1}',
      'outcomes[0].trace[1] must have one of the keys main, nextTick, microtasks, timers, pending, poll, check, close.',
    ],
    ['no turn', '{poll: fs}', 'outcomes[0].trace[1].turn is missing.'],
    [
      'queued by a later callback',
      '{poll: fs, turn: 1, by: 1}',
      'outcomes[0].trace[1] must have the index of an earlier callback as "by".',
    ],
    ['lines that are not a number', '{poll: fs, turn: 1, lines: many}', 'outcomes[0].trace[1].lines must be a number.'],
  ])('%s', (_, step, message) => {
    expect(() => read(recording('{main: main, turn: 0}', step))).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ line: 8, message }) }),
    )
  })

  it.each([
    [
      'an unknown kind',
      '{whispers: x, from: parent, to: child 1}',
      'outcomes[0].calls[1] must have one of the keys start, spawn, message, connection, signal, disconnect, exit, close, request, enter, leave, resume, answer.',
    ],
    ['no caller', '{spawn: sh, to: child 1}', 'outcomes[0].calls[1].from is missing.'],
    [
      'a negative number of lines',
      '{spawn: sh, from: parent, heard: -1}',
      'outcomes[0].calls[1].heard must be at least 0.',
    ],
  ])('of calls: %s', (_, call, message) => {
    expect(() => read(recording('{start: null, from: parent}', call).replace('trace:', 'calls:'))).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ line: 8, message }) }),
    )
  })

  it('parses a trace', () => {
    const { groups } = read(
      recording('{main: main, turn: 0, ran: [3, side.ts:4], lines: 2}', '{poll: fs, turn: 1, asked: 3, by: 0}'),
    )
    expect(groups[0]?.outcome.trace).toEqual([
      { lane: 'main', iteration: 0, kind: 'main', places: ['3', 'side.ts:4'], lines: 2 },
      { lane: 'poll', iteration: 1, kind: 'fs', queuedAt: '3', queuedBy: 0, places: [], lines: 0 },
    ])
  })
})

describe('differences that depend on the machine are not drift', () => {
  const outcome = (...trace: [lane: Step['lane'], iteration: number, queuedBy?: number][]): Outcome => ({
    output: [],
    status: { exit: 0 },
    trace: trace.map(([lane, iteration, queuedBy]) => ({
      lane,
      iteration,
      kind: '',
      ...(queuedBy !== undefined && { queuedBy }),
      places: [],
      lines: 0,
    })),
  })
  const once = outcome(['main', 0], ['timers', 1, 0], ['timers', 1, 0], ['poll', 1, 0], ['check', 1, 3])

  it('iterations of timers and of the poll phase', () => {
    const slower = outcome(['main', 0], ['timers', 1, 0], ['timers', 2, 0], ['poll', 4, 0], ['check', 4, 3])
    expect(outcomeKey(slower)).toBe(outcomeKey(once))
    expect(keepIterations(slower.trace ?? [], once.trace ?? [])).toEqual(once.trace)
  })

  it('an immediate that runs one iteration later is drift', () => {
    const later = outcome(['main', 0], ['timers', 1, 0], ['timers', 1, 0], ['poll', 1, 0], ['check', 2, 3])
    expect(outcomeKey(later)).not.toBe(outcomeKey(once))
  })
})
