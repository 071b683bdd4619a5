import { structuredPatch } from 'diff'

/** A line diff with three lines of context: each line begins with "-", "+" or a space. */
export function diffLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 })
  return hunks.flatMap(({ lines }, at) => (at === 0 ? lines : ['…', ...lines]))
}
