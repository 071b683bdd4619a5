import type { Problem } from '../util/problem.ts'
import type { Code, Span } from './code.ts'
import { MARKS } from './marks.ts'
import type { Mark } from './marks.ts'
import { findReasons } from './reasons.ts'
import type { Reason } from './reasons.ts'

/** What is wrong with a file, and which of its lines never ran without a reason. */
export interface FileCoverage {
  /** Reasons that do not hold. */
  stale: Problem[]
  dead: Problem[]
}

type Marks = (Mark | undefined)[]

const WHY: Readonly<Record<number, string>> = {
  [MARKS.unloaded]: 'nothing loads its file',
  [MARKS.uncalled]: 'nothing calls its function',
  [MARKS.passed]: 'its branch was not taken, or what stands before it did not end',
  [MARKS.behind]: 'it stands behind a call that does not return',
}

const NEXT = {
  dead: 'Take it away, or say why it is there: // never runs: <reason>, at the end of the line or above the block.',
  stale: 'Take the comment away.',
  empty: 'Write // never runs: <reason>.',
}

/**
 * Holds what never ran against what the comments say of it.
 * @param file path from the root
 * @param marks of each line, over all runs
 */
export function evaluateFile(file: string, code: Code, marks: Marks): FileCoverage {
  const reasons = findReasons(code, marks)
  const excused = (line: number): boolean => reasons.some(({ covers }) => line >= covers.from && line <= covers.to)
  return {
    stale: reasons.flatMap((reason) => complainOf(reason, marks).map((each) => ({ file, ...each }))),
    dead: groupDead(marks, excused).map((span) => tellDead(file, span, code, marks)),
  }
}

function complainOf({ line, text, dead }: Reason, marks: Marks): Omit<Problem, 'file'>[] {
  if (text === '') return [{ line: line + 1, message: 'it does not say why this never runs.', next: NEXT.empty }]
  const counted = linesOf(dead).filter((at) => marks[at] !== undefined)
  const alive = counted.find((at) => marks[at] === MARKS.ran)
  if (alive !== undefined)
    return [{ line: line + 1, message: `line ${alive + 1}, of which it says so, does run.`, next: NEXT.stale }]
  if (counted.length > 0) return []
  return [{ line: line + 1, message: 'there is no code of which it could say so.', next: NEXT.stale }]
}

/** Neighbours of the same mark; between them there may be lines without code. */
function groupDead(marks: Marks, excused: (line: number) => boolean): Span[] {
  const spans: (Span & { mark: Mark })[] = []
  let open: (Span & { mark: Mark }) | undefined
  for (const [line, mark] of marks.entries()) {
    if (mark === undefined) continue
    if (mark === MARKS.ran || excused(line)) open = undefined
    else if (open?.mark === mark) open.to = line
    else spans.push((open = { from: line, to: line, mark }))
  }
  return spans
}

function tellDead(file: string, { from, to }: Span, { lines }: Code, marks: Marks): Problem {
  const text = `"${lines[from]?.trim()}"`
  const what = to === from ? text : `${text} and what follows up to line ${to + 1}`
  return { file, line: from + 1, message: `${what} never ran: ${WHY[marks[from] ?? 0]}.`, next: NEXT.dead }
}

function linesOf({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
