import { expect, it } from 'vitest'

import { findFeatureRows } from '../../../scripts/upgrade/feature-rows.ts'

/** A change of a recording, with the lines of its diff. */
function change(id: string, ...diff: string[]) {
  const changes = [{ variants: ['26.10.0 → 26.8.0', '24.21.0'], diff }]
  return { id, kind: 'changed', changes, recording: '', line: 1 } as const
}

it('lists the answers that changed, and features that are new or gone', () => {
  const lines = [' yes  fs.cp', '-yes  util.throttle', '+no   util.throttle', '…', '+yes  new one', '-no   old one']
  const row = { id: 'a/table', versions: '26.10.0 → 26.8.0, 24.21.0' }
  expect(findFeatureRows([change('a/table', ...lines), change('a/other', '-one', '+two', ' yes  it is')])).toEqual([
    { ...row, feature: 'util.throttle', from: 'yes', to: 'no' },
    { ...row, feature: 'new one', from: 'not asked', to: 'yes' },
    { ...row, feature: 'old one', from: 'no', to: 'not asked' },
  ])
})
