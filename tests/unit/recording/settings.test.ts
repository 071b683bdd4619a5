import { expect, it } from 'vitest'

import { parseRecording } from '../../../scripts/recording/parse-recording.ts'
import { renderRecording, type Recording } from '../../../scripts/recording/render-recording.ts'
import { messageOf } from '../../helpers/errors.ts'

const EXAMPLE = { id: 'a/b', recording: 'examples/a/b.recording.yaml' }
const outcome = (text: string) => ({
  status: { exit: 0 },
  output: text === '' ? [] : [{ stream: 'stdout' as const, text }],
})
const RECORDING: Recording = {
  example: 'a/b',
  groups: [{ versions: [{ node: '26.10.0', runs: 1 }], outcome: outcome('a\n') }],
}

it('contains the settings in a fixed order', () => {
  const text = renderRecording({
    ...RECORDING,
    settings: {
      same: ['time-zone', 'await'],
      sometimes: ['busy'],
      differs: [
        {
          setting: 'pool-1',
          outcome: { status: { signal: 'SIGKILL' }, output: [] },
          limit: 'it did not end within 1 s',
        },
        { setting: 'worker', format: 'esm', outcome: { ...outcome('b\n'), client: outcome('c\n') } },
        {
          setting: 'worker',
          format: 'cjs',
          outcome: {
            status: { exit: 1 },
            output: [],
            error: { name: 'Error', code: '1', message: 'no', report: 'Error: no\n' },
          },
        },
      ],
    },
  })
  const settings = text.slice(text.indexOf('settings:'))
  expect(settings).toBe(`settings:
  same: [await, time-zone]
  sometimes: [busy]
  differs:
    - setting: worker
      format: cjs
      exit: 1
      error:
        name: Error
        code: "1"
        message: no
        report: |
          Error: no
      output: []
    - setting: worker
      format: esm
      exit: 0
      output:
        - stdout: |
            b
      client:
        exit: 0
        output:
          - stdout: |
              c
    - setting: pool-1
      limit: it did not end within 1 s
      signal: SIGKILL
      output: []
`)
  expect(renderRecording(parseRecording(text, EXAMPLE))).toBe(text)
})

it('has no settings before they were tried', () => {
  const text = renderRecording(RECORDING)
  expect([text.includes('settings'), parseRecording(text, EXAMPLE)]).toEqual([false, RECORDING])
})

it.each([
  ['same: [works]', 'settings.same[0] must be one of "esm", '],
  ['same: []', 'settings.same'],
  ['other: [worker]', 'settings.other'],
  ['differs: [{setting: worker, exit: 0, output: [], turn: 1}]', 'settings.differs[0].turn must be one of "setting", '],
  ['differs: [{setting: worker, output: []}]', 'settings.differs[0] must have exit, signal or stopped.'],
])('refuses %s', (line, place) => {
  const text = `${renderRecording(RECORDING)}settings:\n  ${line}\n`
  expect(messageOf(() => parseRecording(text, EXAMPLE))).toContain(place)
})
