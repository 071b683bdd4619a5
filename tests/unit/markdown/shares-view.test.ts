import { expect, it } from 'vitest'

import { viewShares } from '../../../.vitepress/markdown/run/shares-view.ts'

const outcome = (text: string) => ({ status: { exit: 0 }, output: [{ stream: 'stdout' as const, text }] })

it('counts each outcome for each variant, also where it never came', () => {
  const short = outcome('timeout\nimmediate\n')
  const long = outcome('a line that is much too long for a row of a table, indeed\n')
  const groups = [
    { versions: [{ node: '26.10.0', runs: 90 }], outcome: short },
    {
      versions: [
        { node: '26.10.0', runs: 10 },
        { node: '10.24.1', runs: 100 },
      ],
      outcome: long,
    },
  ]
  expect(viewShares(groups)).toEqual({
    outcomes: [
      { outcome: short, text: 'timeout → immediate' },
      { outcome: long, text: undefined },
    ],
    variants: [
      { node: '26.10.0', runs: [90, 10], total: 100 },
      { node: '10.24.1', runs: [0, 100], total: 100 },
    ],
  })
})
