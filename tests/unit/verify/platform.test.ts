import { afterEach, expect, it } from 'vitest'

import { parseHeader } from '../../../scripts/example/parse-header.ts'
import { formatSummary } from '../../../scripts/report/summary.ts'
import type { Context } from '../../../scripts/verify/context.ts'
import type { Result } from '../../../scripts/verify/result.ts'
import { runVariant } from '../../../scripts/verify/run-variant.ts'

const example = { id: 'a/b', entry: 'examples/a/b.ts', files: [], home: 'examples/a', recording: '' }
const variant = { node: '26.10.0' }
const { platform } = process

afterEach(() => void Object.defineProperty(process, 'platform', { value: platform }))

it('a program for another system is skipped, and the summary says so', async () => {
  Object.defineProperty(process, 'platform', { value: 'darwin' })
  const header = parseHeader('/** @platform linux */\n', example.entry)
  const skipped = await runVariant(example, header, variant, {} as Context)
  expect(skipped).toEqual({ variant, kind: 'skipped', missing: 'platform' })
  const results: Result[] = [
    { example, variants: [], skipped: [{ variant, kind: 'skipped', missing: 'platform' }], status: 'skipped' },
  ]
  expect(formatSummary({ results, problems: [], notices: [] }, 1)).toBe(
    '1 example on 0 versions of Node in 1.00 s: 1 skipped\nSkipped: 1 example for another system (@platform).',
  )
})
