import { expect, it } from 'vitest'

import { groupByDay } from '../../../.vitepress/theme/lib/run-changes.ts'

it('groups the changes of runs by day, the latest first, and by kind', () => {
  const [one, two] = [
    { name: 'one', anchor: 'example-a-one' },
    { name: 'two', anchor: 'example-a-two' },
  ]
  expect(
    groupByDay([
      { ...one, changes: [{ day: '2026-01-01', kind: 'recorded' }] },
      {
        ...two,
        changes: [
          { day: '2026-02-02', kind: 'changed' },
          { day: '2026-01-01', kind: 'recorded' },
        ],
      },
    ]),
  ).toEqual([
    { day: '2026-02-02', kinds: [{ kind: 'changed', runs: [two] }] },
    { day: '2026-01-01', kinds: [{ kind: 'recorded', runs: [one, two] }] },
  ])
})
