import type { Script } from '../runner/read-coverage.ts'

/** The fate of a piece of code. Of several runs, the highest mark counts. */
export const MARKS = {
  /** Its file was not loaded. */
  unloaded: 0,
  /** Its function was not called. */
  uncalled: 1,
  /** Its function was called, but did not reach it. */
  skipped: 2,
  /** It follows a call that does not return. */
  unreachable: 3,
  ran: 4,
} as const

export type Mark = (typeof MARKS)[keyof typeof MARKS]

/** The mark of each line; undefined for lines without code. */
export type Marks = (Mark | undefined)[]

/** The kind of each character: not code (a brace, a type, a comment), code, or code after a call that does not return. */
export const CODE = { none: 0, some: 1, unreachable: 2 } as const

/** Marks each character of a script by the innermost range of the coverage report that contains it. */
export function markScript({ functions }: Script, length: number): Uint8Array {
  const marks = new Uint8Array(length)
  const ranges = functions.flatMap((each) =>
    each.ranges.map(({ startOffset, endOffset, count }, index) => ({
      from: startOffset,
      to: endOffset,
      mark: count > 0 ? MARKS.ran : index === 0 ? MARKS.uncalled : MARKS.skipped,
    })),
  )
  for (const { from, to, mark } of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) marks.fill(mark, from, to)
  return marks
}

/** Marks each line with the highest mark of its code; lines without code are undefined. */
export function markLines(code: Uint8Array, marks: Uint8Array, starts: readonly number[]): Marks {
  return starts.map((start, line) => {
    let highest: Mark | undefined
    for (let index = start; index < (starts[line + 1] ?? code.length); index += 1) {
      if (code[index] === CODE.none) continue
      const mark = code[index] === CODE.unreachable ? MARKS.unreachable : (marks[index] as Mark)
      if (highest === undefined || mark > highest) highest = mark
    }
    return highest
  })
}
