import { diffArrays } from 'diff'

import { lineKey, linesOf } from '../../../scripts/recording/outcome.ts'
import type { Chunk } from '../../../scripts/runner/transcript.ts'

/** Above this many different lines, all lines count as different: the diff takes quadratic time. */
const MOST = 2000

/**
 * Finds the different lines of several outputs, counted from 1: of the first output those that differ from any other, of each
 * other output those that differ from the first.
 */
export function findDifferences(outputs: Chunk[][]): number[][] {
  const [first = [], ...others] = outputs.map((output) => linesOf(output).map(lineKey))
  const pairs = others.map((other) => diffArrays(first, other, { maxEditLength: MOST }) ?? differWholly(first, other))
  const ofFirst = pairs.flatMap((changes) => numbersOf(changes, 'removed'))
  return [[...new Set(ofFirst)].toSorted((a, b) => a - b), ...pairs.map((changes) => numbersOf(changes, 'added'))]
}

type Changes = { added: boolean; removed: boolean; count: number }[]

function differWholly({ length: removed }: string[], { length: added }: string[]): Changes {
  return [
    { added: false, removed: true, count: removed },
    { added: true, removed: false, count: added },
  ]
}

function numbersOf(changes: Changes, kind: 'added' | 'removed'): number[] {
  const numbers: number[] = []
  let line = 1
  for (const { added, removed, count } of changes) {
    if (kind === 'added' ? removed : added) continue
    if (kind === 'added' ? added : removed) numbers.push(...Array.from({ length: count }, (_, at) => line + at))
    line += count
  }
  return numbers
}
