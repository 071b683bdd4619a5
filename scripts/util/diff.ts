import { structuredPatch } from 'diff'

/** Computes a line diff with three lines of context: each line starts with "-", "+" or a space. */
export function diffLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 })
  return hunks.flatMap(({ lines }, at) => (at === 0 ? lines : ['…', ...lines]))
}

/** Returns the 1-based line in each text at which they start to differ. */
export function firstDifference(before: string, after: string): { before: number; after: number } {
  const [hunk] = structuredPatch('', '', before, after, '', '', { context: 0 }).hunks
  return { before: Math.max(1, hunk?.oldStart ?? 1), after: Math.max(1, hunk?.newStart ?? 1) }
}
