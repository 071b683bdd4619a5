import type { Problem } from '../util/problem.ts'
import type { Code, Span } from './code.ts'
import { MARKS, type Mark, type Marks } from './marks.ts'
import { findReasons, type Reason } from './reasons.ts'

/** The problems of a file. */
interface FileCoverage {
  /** Comments with reasons that do not hold. */
  stale: Problem[]
  /** Lines that never ran, without a reason. */
  dead: Problem[]
}

const WHY: Readonly<Record<number, string>> = {
  [MARKS.unloaded]: 'its file was not loaded',
  [MARKS.uncalled]: 'its function was not called',
  [MARKS.skipped]: 'its branch was not taken, or the code before it did not finish',
  [MARKS.unreachable]: 'it follows a call that does not return',
}

const NEXT = {
  dead: 'Remove it, or add // never runs: <reason> at the end of the line or above the block.',
  stale: 'Remove the comment.',
  empty: 'Write // never runs: <reason>.',
}

/**
 * Compares the lines that never ran with the comments that give reasons.
 * @param file path from the root
 * @param marks the mark of each line, over all runs
 */
export function evaluateFile(file: string, code: Code, marks: Marks): FileCoverage {
  const reasons = findReasons(code, marks)
  const isExcused = (line: number): boolean => reasons.some(({ covers }) => line >= covers.from && line <= covers.to)
  return {
    stale: reasons.flatMap((reason) => validateReason(reason, marks).map((each) => ({ file, ...each }))),
    dead: groupDead(marks, isExcused).map((span) => describeDead(file, span, code, marks)),
  }
}

function validateReason({ line, text, dead }: Reason, marks: Marks): Omit<Problem, 'file'>[] {
  if (text === '') return [{ line: line + 1, message: 'this comment gives no reason.', next: NEXT.empty }]
  const counted = linesOf(dead).filter((each) => marks[each] !== undefined)
  const alive = counted.find((each) => marks[each] === MARKS.ran)
  if (alive !== undefined)
    return [{ line: line + 1, message: `this comment is about line ${alive + 1}, which did run.`, next: NEXT.stale }]
  if (counted.length > 0) return []
  return [{ line: line + 1, message: 'this comment is not about any code.', next: NEXT.stale }]
}

/** Groups consecutive lines with the same mark; lines without code do not separate them. */
function groupDead(marks: Marks, isExcused: (line: number) => boolean): Span[] {
  const spans: (Span & { mark: Mark })[] = []
  let open: (Span & { mark: Mark }) | undefined
  for (const [line, mark] of marks.entries()) {
    if (mark === undefined) continue
    if (mark === MARKS.ran || isExcused(line)) open = undefined
    else if (open?.mark === mark) open.to = line
    else spans.push((open = { from: line, to: line, mark }))
  }
  return spans
}

function describeDead(file: string, { from, to }: Span, { lines }: Code, marks: Marks): Problem {
  const first = `"${lines[from]?.trim()}"`
  const text = to === from ? first : `${first} and the following code up to line ${to + 1}`
  return { file, line: from + 1, message: `${text} never ran: ${WHY[marks[from] ?? 0]}.`, next: NEXT.dead }
}

function linesOf({ from, to }: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
