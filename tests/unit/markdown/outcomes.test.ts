import { expect, it } from 'vitest'

import { findDifferences } from '../../../.vitepress/markdown/run/differences.ts'
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

const out = (text: string) => ({ stream: 'stdout' as const, text })

it.each([
  ['equal outputs', [[out('a\nb\n')], [out('a\nb\n')]], [[], []]],
  ['a moved line', [[out('a\nb\nc\n')], [out('b\nc\na\n')]], [[1], [3]]],
  ['one that only another has', [[out('a\n')], [out('a\nb\n')], [out('b\na\n')]], [[], [2], [1]]],
  ['another stream', [[out('a\nb\n')], [out('a\n'), { stream: 'stderr' as const, text: 'b\n' }]], [[2], [2]]],
  ['no output', [[out('a\n')], []], [[1], []]],
])('finds the lines that differ: %s', (_, outputs, expected) => {
  expect(findDifferences(outputs)).toEqual(expected)
})

it('of outputs that have next to nothing in common each line differs, and that is known at once', () => {
  const lines = (letter: string): string => Array.from({ length: 100_000 }, (_, at) => `${letter}${at}\n`).join('')
  const outputs = ['a', 'b'].map((letter) => [{ stream: 'stdout' as const, text: lines(letter) }])
  const all = Array.from({ length: 100_000 }, (_, at) => at + 1)
  expect(findDifferences(outputs)).toEqual([all, all])
})
