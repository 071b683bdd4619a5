import type { Script } from '../runner/read-coverage.ts'

/** What came to a piece of code; of several runs the highest counts. */
export const MARKS = {
  /** Its file was not loaded. */
  unloaded: 0,
  /** Its function was not called. */
  uncalled: 1,
  /** Its function was called, but did not come there. */
  passed: 2,
  /** It stands behind a call that does not return. */
  behind: 3,
  ran: 4,
} as const

export type Mark = (typeof MARKS)[keyof typeof MARKS]

/** Marks each character of a script: the innermost range around it counts. */
export function markScript({ functions }: Script, length: number): Uint8Array {
  const marks = new Uint8Array(length)
  const ranges = functions.flatMap((each) =>
    each.ranges.map(({ startOffset, endOffset, count }, at) => ({
      from: startOffset,
      to: endOffset,
      mark: count > 0 ? MARKS.ran : at === 0 ? MARKS.uncalled : MARKS.passed,
    })),
  )
  for (const { from, to, mark } of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) marks.fill(mark, from, to)
  return marks
}

/** Marks each line that has code: with the highest mark of its code. Lines without any are undefined. */
export function markLines(code: Uint8Array, marks: Uint8Array, starts: readonly number[]): (Mark | undefined)[] {
  return starts.map((start, line) => {
    let highest: Mark | undefined
    for (let at = start; at < (starts[line + 1] ?? code.length); at += 1) {
      if (code[at] === CODE.none) continue
      const mark = code[at] === CODE.behind ? MARKS.behind : (marks[at] as Mark)
      if (highest === undefined || mark > highest) highest = mark
    }
    return highest
  })
}

/** What a character of a program is: not code (a brace, a type, a comment), code, or code behind a call that does not return. */
export const CODE = { none: 0, some: 1, behind: 2 } as const
