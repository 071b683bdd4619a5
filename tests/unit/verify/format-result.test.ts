import { expect, it } from 'vitest'

import { formatResult } from '../../../scripts/verify/format-result.ts'

const EXAMPLE = { id: 'a/b', entry: 'examples/a/b.ts', files: [], home: '', recording: '' }

it('escapes control characters in the output of a failed program', () => {
  const outcome = {
    output: [{ stream: 'stdout' as const, text: '\u001B]0;title\u0007\u001B[2J \u202Eabc\ttab\n' }],
    status: { exit: 1 },
    error: { name: 'Error', code: '\u001B[1m', message: '', report: '\u009B31m\n' },
  }
  const failure = { kind: 'failed' as const, variant: { node: '26.10.0' }, outcome, reason: 'no', next: 'Fix it.' }
  expect(formatResult({ status: 'failed', example: EXAMPLE, variants: [], skipped: [], failures: [failure] })).toBe(
    `✗ a/b: failed
    examples/a/b.ts on Node 26.10.0: no
    1│ \\u{1b}]0;title\\u{7}\\u{1b}[2J \\u{202e}abc\ttab
    2│ \\u{9b}31m
       (exit 1, Error \\u{1b}[1m)
    Fix it.
    Nothing was recorded.`,
  )
})
