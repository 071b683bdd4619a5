import { structuredPatch, type StructuredPatchHunk } from 'diff'

import { explicitForm, findLookalikes, isLookalike } from './lookalikes.ts'

type Hunk = Pick<StructuredPatchHunk, 'oldStart' | 'newStart' | 'lines'>

/** Texts that differ in more lines are compared as a whole: the time of a comparison grows with the square of the difference. */
const MAX_EDITS = 2000

/**
 * Computes a line diff with three lines of context: each line starts with "-", "+" or a space. Where a removed and an added line
 * would look the same, both are in the form of `explicitForm`.
 */
export function diffLines(before: string, after: string): string[] {
  const hunks = compare(before, after, 3)
  const lines = hunks.flatMap((hunk, at) => (at === 0 ? hunk.lines : ['…', ...hunk.lines]))
  const sides = ['-', '+'].map((sign) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1)))
  const lookalikes = findLookalikes(sides)
  return lines.map((line) => {
    const [sign = '', text] = [line[0], line.slice(1)]
    return '-+'.includes(sign) && isLookalike(text, lookalikes) ? sign + explicitForm(text) : line
  })
}

/** Returns the 1-based line in each text at which they start to differ. */
export function firstDifference(before: string, after: string): { before: number; after: number } {
  const [hunk] = compare(before, after, 0)
  return { before: Math.max(1, hunk?.oldStart ?? 1), after: Math.max(1, hunk?.newStart ?? 1) }
}

function compare(before: string, after: string, context: number): Hunk[] {
  const options = { context, maxEditLength: MAX_EDITS }
  return structuredPatch('', '', before, after, '', '', options)?.hunks ?? [compareRoughly(before, after, context)]
}

/** Takes everything between the equal lines at the start and at the end for different. */
function compareRoughly(before: string, after: string, context: number): Hunk {
  const [old, fresh] = [before, after].map((text) => text.replace(/\n$/, '').split('\n')) as [string[], string[]]
  const shortest = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shortest && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < shortest - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  const from = Math.max(0, start - context)
  const lines = [
    ...old.slice(from, start).map((line) => ` ${line}`),
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+${line}`),
    ...old.slice(old.length - end, old.length - end + context).map((line) => ` ${line}`),
  ]
  return { oldStart: from + 1, newStart: from + 1, lines }
}
