import { describe, expect, it } from 'vitest'

import { parseRecording, renderRecording } from '../../scripts/shared/recording/recording.ts'
import type { Recording } from '../../scripts/shared/recording/recording.ts'
import type { Chunk } from '../../scripts/shared/run/transcript.ts'
import { messageOf } from '../helpers/message-of.ts'

const EXAMPLE = { id: 'a/b', recording: 'examples/a/b.recording.yaml' }

function record(...output: Chunk[]): Recording {
  return { example: 'a/b', outcomes: [{ node: '26.10.0', end: { exit: 0 }, output }] }
}

it('is made for the eye', () => {
  const recording: Recording = {
    example: 'a/b',
    outcomes: [
      {
        node: '26.10.0',
        end: { exit: 1 },
        error: { name: 'TypeError', code: 'ERR_X' },
        output: [
          { stream: 'stdout', text: 'count: 1\n  # two\n' },
          { stream: 'stderr', text: '\u001B[31mred\u001B[39m\nplain\n' },
        ],
      },
    ],
  }
  expect(renderRecording(recording)).toBe(`# What \`npm run record a/b\` saw. Not for editing by hand.
example: a/b
outcomes:
  - node: 26.10.0
    exit: 1
    error:
      name: TypeError
      code: ERR_X
    output:
      - stdout: |
          count: 1
            # two
      - stderr: "\\u001b[31mred\\u001b[39m\\n"
      - stderr: |
          plain
`)
})

describe('comes back as it was', () => {
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
  ])('%j', (text) => {
    const recording = record({ stream: 'stdout', text }, { stream: 'stderr', text })
    expect(parseRecording(renderRecording(recording), EXAMPLE)).toEqual(recording)
  })

  it('without output, ended by a signal', () => {
    const recording: Recording = {
      example: 'a/b',
      outcomes: [{ node: '26.10.0', end: { signal: 'SIGTERM' }, output: [] }],
    }
    expect(parseRecording(renderRecording(recording), EXAMPLE)).toEqual(recording)
  })
})

it.each([
  ['a: [', 1, 'this is no YAML (BAD_INDENT).'],
  ['<<<<<<< HEAD\nexample: a/b\n=======\n', 1, 'this is no YAML (MULTILINE_IMPLICIT_KEY).'],
  ['', 1, 'this is not the recording of a/b.'],
  ['example: a/b\n', 1, 'outcomes are missing.'],
  ['example: a/b\noutcomes:\n  - node: 3\n', 3, 'node must be a version.'],
  ['example: a/b\noutcomes:\n  - node: 26.10.0\n    output: []\n', 3, 'exit or signal is missing.'],
  [
    'example: a/b\noutcomes:\n  - node: 26.10.0\n    exit: 0\n    output:\n      - stdout: a\n      - out: b\n',
    7,
    'this must be stdout or stderr.',
  ],
])('refuses %j', (text, line, message) => {
  const whole = `examples/a/b.recording.yaml:${line}: ${message}\n  Record it anew: npm run record a/b`
  expect(messageOf(() => parseRecording(text, EXAMPLE))).toBe(whole)
})
