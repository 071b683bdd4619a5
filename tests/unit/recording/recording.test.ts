import { expect, it } from 'vitest'

import { parseRecording } from '../../../scripts/recording/parse-recording.ts'
import { renderRecording, type Recording } from '../../../scripts/recording/render-recording.ts'
import type { Outcome } from '../../../scripts/recording/outcome.ts'
import { messageOf } from '../../helpers/errors.ts'

const EXAMPLE = { id: 'a/b', recording: 'examples/a/b.recording.yaml' }

const ON_26 = [{ node: '26.10.0', runs: 1 }]

it('is easy to read', () => {
  const recording: Recording = {
    example: 'a/b',
    groups: [
      {
        versions: ON_26,
        outcome: {
          status: { exit: 1 },
          error: { name: 'TypeError', code: 'ERR_X', message: 'no', report: 'TypeError [ERR_X]: no\n    at x\n' },
          output: [
            { stream: 'stdout', text: 'count: 1\n  # two\n' },
            { stream: 'stderr', text: '\u001B[31mred\u001B[39m\nplain\n' },
          ],
        },
      },
      {
        format: 'cjs',
        versions: [
          { node: '12.22.12', runs: 1 },
          { node: '10.24.1', runs: 1 },
        ],
        outcome: {
          status: { stopped: true },
          output: [],
          client: { status: { exit: 0 }, output: [{ stream: 'stdout', text: '200\n' }] },
        },
      },
    ],
  }
  const text = renderRecording(recording)
  expect(text).toBe(`# What \`npm run record a/b\` saw. Not for editing by hand.
example: a/b
outcomes:
  - node: 26.10.0
    exit: 1
    error:
      name: TypeError
      code: ERR_X
      message: no
      report: |
        TypeError [ERR_X]: no
            at x
    output:
      - stdout: |
          count: 1
            # two
      - stderr: "\\u001b[31mred\\u001b[39m\\n"
      - stderr: |
          plain
  - node: [12.22.12, 10.24.1]
    format: cjs
    stopped: true
    output: []
    client:
      exit: 0
      output:
        - stdout: |
            200
`)
  expect(parseRecording(text, EXAMPLE)).toEqual(recording)
})

it('contains only the changed lines of a long output', () => {
  const lines = Array.from({ length: 120 }, (_, index) => `line ${index + 1}`)
  const outcomeOf = (output: string[]): Outcome => ({
    status: { exit: 0 },
    output: [{ stream: 'stdout', text: `${output.join('\n')}\n` }],
  })
  const others = [lines, lines.with(1, 'two: "2"'), lines.with(1, 'two: "2"').with(119, ''), lines.toReversed()]
  const groups = others.map((output, at) => ({
    versions: [{ node: `${26 - at}.0.0`, runs: 1 }],
    outcome: outcomeOf(output),
  }))
  const text = renderRecording({ example: 'a/b', groups })
  expect(
    text.slice(text.indexOf('  - node: 25'), text.indexOf('          line 119\n', text.indexOf('  - node: 23'))),
  ).toBe(
    `  - node: 25.0.0
    exit: 0
    changed:
      "2": 'two: "2"'
  - node: 24.0.0
    exit: 0
    changed:
      "120": ""
  - node: 23.0.0
    exit: 0
    output:
      - stdout: |
          line 120
`,
  )
  expect(parseRecording(text, EXAMPLE)).toEqual({ example: 'a/b', groups })
  const messages = ['"121": x', '"0": x', 'two: x'].map((line) =>
    messageOf(() => parseRecording(text.replace('"120": ""', line), EXAMPLE)),
  )
  expect(messages).toEqual(
    messages.map(
      () => 'examples/a/b.recording.yaml:132: outcomes[2].output is missing.\n  Record it again: npm run record a/b',
    ),
  )
})

it('contains the number of runs by version', () => {
  const outcome = { status: { exit: 0 }, output: [] }
  const versions = [
    { node: '26.10.0', runs: 1 },
    { node: '10.24.1', runs: 136 },
  ]
  const recording: Recording = { example: 'a/b', groups: [{ versions, outcome }] }
  const text = renderRecording(recording)
  expect(text).toBe(`# What \`npm run record a/b\` saw. Not for editing by hand.
example: a/b
outcomes:
  - runs: {26.10.0: 1, 10.24.1: 136}
    exit: 0
    output: []
`)
  expect(parseRecording(text, EXAMPLE)).toEqual(recording)
})

/** Renders and parses a recording of one run. */
function reparse(outcome: Outcome): Outcome | undefined {
  const text = renderRecording({ example: 'a/b', groups: [{ versions: ON_26, outcome }] })
  return parseRecording(text, EXAMPLE).groups[0]?.outcome
}

it.each([
  'plain\n',
  'no line break at the end',
  '\n\n\nblank lines first\n\n\n',
  '   leading spaces\n\ttab\ntrailing spaces   \n',
  '- not a list\nnot: a map\n# not a comment\n---\n...\n',
  '{{ 1 + 1 }} ::: `code` <b>\n',
  'NUL \0 bell \u0007 escape \u001B[1m carriage\rreturn\n',
  'bidi \u202E zero-width \u200B line\u2028separator \uFEFF\n',
  'lone \uFFFD, private \uE000, astral 😀 family 👨‍👩‍👧\n',
  'x'.repeat(5000) + '\n',
  ' ',
  ' \n',
  ' \t\n\na\n \n',
  'combining \u034F, filler \u3164, tag \u{E0100}, noncharacter \uFFFF\n',
])('parses the text that it has written: %j', (text) => {
  const output = (['stdout', 'stderr'] as const).map((stream) => ({ stream, text }))
  expect(reparse({ status: { exit: 0 }, output })).toEqual({ status: { exit: 0 }, output })
})

it.each<Partial<Outcome>>([
  { status: { signal: 'SIGTERM' } },
  { calls: [{ kind: 'message', from: 'parent', to: 'child 1', detail: '-\n$', lines: 0, heard: 0 }] },
])('parses the outcome that it has written: %j', (part) => {
  const outcome = { status: { exit: 0 }, output: [], ...part }
  expect(reparse(outcome)).toEqual(outcome)
})

const NO_VERSIONS = 'outcomes[0] must have versions of Node.js as node, or counts by version as runs.'

it.each([
  ['a: [', 1, 'this is not valid YAML (BAD_INDENT).'],
  ['<<<<<<< HEAD\nexample: a/b\n=======\n', 1, 'this is not valid YAML (MULTILINE_IMPLICIT_KEY).'],
  ['a: &b c\nd: *b\n', 2, 'the alias *b is not allowed.'],
  ['%YAML 1.1\n---\n<<: 1\n', 3, 'example is missing.'],
  ['', 1, 'the file must be a map.'],
  ['example: a/c\n', 1, 'example must be a/b.'],
  ['example: a/b\n', 1, 'outcomes is missing.'],
  ['example: a/b\noutcomes: []\n', 2, 'outcomes must not be empty.'],
  ['example: a/b\noutcomes:\n  - node: 26.10.0\n', 3, 'outcomes[0].output is missing.'],
  ['example: a/b\noutcomes:\n  - node: 3\n    exit: 0\n    output: []\n', 3, NO_VERSIONS],
  ['example: a/b\noutcomes:\n  - node: <img src=x>\n    exit: 0\n    output: []\n', 3, NO_VERSIONS],
  ['example: a/b\noutcomes:\n  - runs: {26.10.0: 0}\n    exit: 0\n    output: []\n', 3, NO_VERSIONS],
  [
    'example: a/b\noutcomes:\n  - node: 26.10.0\n    exit: 1\n    error: {name: a, code: {toString: 1}, message: b, report: c}\n    output: []\n',
    5,
    'outcomes[0].error.code must be text.',
  ],
  [
    'example: a/b\noutcomes:\n  - exit: 0\n    format: umd\n    output: []\n',
    4,
    'outcomes[0].format must be "cjs" or "esm".',
  ],
  ['example: a/b\noutcomes:\n  - node: 26.10.0\n    output: []\n', 3, 'outcomes[0] must have exit, signal or stopped.'],
  [
    'example: a/b\noutcomes:\n  - node: 26.10.0\n    exit: 0\n    output:\n      - stdout: a\n      - out: b\n',
    7,
    'outcomes[0].output[1] must be a map with stdout or stderr.',
  ],
])('rejects %j', (text, line, message) => {
  const whole = `examples/a/b.recording.yaml:${line}: ${message}\n  Record it again: npm run record a/b`
  expect(messageOf(() => parseRecording(text, EXAMPLE))).toBe(whole)
})
