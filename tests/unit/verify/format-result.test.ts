import { expect, it } from 'vitest'

import { formatResult } from '../../../scripts/verify/format-result.ts'

const EXAMPLE = { id: 'a/b', entry: 'examples/a/b.ts', files: [], home: '', recording: '' }

it('shows the output of a failed program', () => {
  const outcome = {
    output: [{ stream: 'stdout' as const, text: 'one\ttab\ntwo\n' }],
    status: { exit: 1 },
    error: { name: 'Error', code: 'E_CODE', message: '', report: 'Error: no\n' },
  }
  const failure = { kind: 'failed' as const, variant: { node: '26.10.0' }, outcome, reason: 'no', next: 'Fix it.' }
  expect(formatResult({ status: 'failed', example: EXAMPLE, variants: [], skipped: [], failures: [failure] })).toBe(
    `✗ a/b: failed
    examples/a/b.ts on Node 26.10.0: no
    1│ one	tab
    1│ two
    2│ Error: no
       (exit 1, Error E_CODE)
    Fix it.
    Nothing was recorded.`,
  )
})
