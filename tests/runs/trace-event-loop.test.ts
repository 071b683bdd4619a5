import { symlinkSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { outcomeKey } from '../../scripts/recording/observation.ts'
import type { Outcome } from '../../scripts/recording/outcome.ts'
import { parseRecording } from '../../scripts/recording/parse-recording.ts'
import { keepIterations, type Step } from '../../scripts/trace/event-loop/steps.ts'
import { failed, invalid, testPrograms, type Program } from '../helpers/run-fixtures.ts'
import { ROOT, PINNED } from '../helpers/project.ts'

const IMPORT = "import { executionAsyncId } from 'node:async_hooks'\n"
const BAD: Program[] = [
  [
    'changed',
    failed('tracing changed the behaviour'),
    `/** @trace */\n${IMPORT}setTimeout(() => console.log(executionAsyncId()), 0)\n`,
  ],
  [
    'too-long',
    failed('the trace has 121 steps, but at most 120 can be shown'),
    '/** @trace */\nfor (let count = 0; count < 120; count++) process.nextTick(() => {})\n',
  ],
  ['nobody-called', failed('@trace recorded no steps'), "/** @trace calls */\nconsole.log('alone')\n"],
  [
    'fails-when-traced',
    failed('while it was traced: expected exit 0; got exit 1'),
    `/** @trace */\n${IMPORT}process.exitCode = executionAsyncId() < 10 ? 0 : 1\n`,
  ],
  ['repeated', invalid(1, '@trace and @repeat cannot be combined.'), '/**\n * @repeat 5\n * @trace\n */\n'],
  [
    'with-session',
    invalid(1, '@trace loop does not support a @session.'),
    { 'server.ts': '/**\n * @session server.ts client.ts\n * @trace loop\n */\n', 'client.ts': '' },
  ],
]
const project = testPrograms('trace', BAD, { versions: 'all' })
symlinkSync(path.join(ROOT, 'node_modules'), project.path('node_modules'))

describe('rejects a trace that was edited by hand, with its line', () => {
  const recording = (...steps: string[]): string =>
    ['example: a/b', 'outcomes:', `  - node: ${PINNED}`, '    exit: 0', '    output: []', '    trace:']
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
