import type { Code, Span } from './code.ts'
import { CODE, MARKS, type Marks } from './marks.ts'

/** A comment with the reason why code never runs. Lines are 0-based. */
export interface Reason {
  /** The line of the comment. */
  line: number
  /** The reason; empty if the comment gives none. */
  text: string
  /** The lines that the comment excuses. */
  covers: Span
  /** The lines that must not have run: those that it covers, without the first line of a block that starts there. */
  dead: Span
}

/** `// never runs: reason`, or `// never runs on Node 26: reason` for code that other versions run. */
const RE_REASON = /\/\/ never runs\b[^:]*:?[^\S\n]*(.*)$/
const RE_ONLY_COMMENT = /^\s*(?:\/\/|$)/

type Target = Pick<Reason, 'covers' | 'dead'>

/** Finds all comments of a file that start with `// never runs`. */
export function findReasons(code: Code, marks: Marks): Reason[] {
  return code.lines.flatMap((text, line) => {
    const found = RE_REASON.exec(text)
    // Within a string it is not a comment.
    if (!found || code.characters[(code.starts[line] ?? 0) + found.index] !== CODE.none) return []
    const target = RE_ONLY_COMMENT.test(text) ? targetBelow(code, marks, line) : targetAt(code, marks, line)
    return [{ line, text: found[1] ?? '', ...target }]
  })
}

/** At the start of a block, a comment is about the whole block; elsewhere, about the next line with code. */
function targetBelow(code: Code, marks: Marks, line: number): Target {
  const { lines, blocks } = code
  const isCode = (text: string | undefined): boolean => text !== undefined && !RE_ONLY_COMMENT.test(text)
  const next = lines.findIndex((text, index) => index > line && isCode(text))
  if (next < 0) return only(line)
  const before = lines.findLastIndex((text, index) => index < line && isCode(text))
  const around = longestFrom(blocks, before)
  return around && around.to > line ? whole({ from: line, to: around.to }) : targetAt(code, marks, next)
}

/**
 * The statement on a line, if it never ran; otherwise the block that starts there. On the first line with code of a file that
 * was not loaded, the whole file.
 */
function targetAt({ lines, statements, blocks }: Code, marks: Marks, line: number): Target {
  const mark = marks[line]
  if (mark === MARKS.unloaded && line === marks.indexOf(mark)) return whole({ from: line, to: lines.length - 1 })
  const isDead = mark !== undefined && mark < MARKS.ran
  const statement = isDead ? longestFrom(statements, line) : undefined
  if (statement) return whole(statement)
  const covers = longestFrom(blocks, line) ?? { from: line, to: line }
  return covers.to > line ? { covers, dead: { from: line + 1, to: covers.to } } : only(line)
}

function only(line: number): Target {
  return whole({ from: line, to: line })
}

function whole(span: Span): Target {
  return { covers: span, dead: span }
}

function longestFrom(spans: Span[], line: number): Span | undefined {
  return spans
    .filter(({ from }) => from === line)
    .toSorted((a, b) => b.to - a.to)
    .at(0)
}
