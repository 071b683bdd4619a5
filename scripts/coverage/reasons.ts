import type { Code, Span } from './code.ts'
import { CODE, MARKS } from './marks.ts'
import type { Mark } from './marks.ts'

/** A comment that says why something never runs. Lines are 0-based. */
export interface Reason {
  /** Where it stands. */
  line: number
  /** Empty where it does not say why. */
  text: string
  /** What it is about. */
  covers: Span
  /** Lines of that which have to be dead: where a block is meant, not the line that it begins on. */
  dead: Span
}

/** `// never runs: reason`, and `// never runs on Node 26: reason` where another version comes there. */
const RE_REASON = /\/\/ never runs\b[^:]*:?[^\S\n]*(.*)$/
type Marks = (Mark | undefined)[]
type Meant = Pick<Reason, 'covers' | 'dead'>

const RE_ONLY_COMMENT = /^\s*(?:\/\/|$)/

/** Finds what the comments of a file give as reasons. */
export function findReasons(code: Code, marks: Marks): Reason[] {
  return code.lines.flatMap((text, line) => {
    const found = RE_REASON.exec(text)
    // What looks like a comment may stand in a string.
    if (!found || code.characters[(code.starts[line] ?? 0) + found.index] !== CODE.none) return []
    const meant = RE_ONLY_COMMENT.test(text) ? meantAbove(code, marks, line) : meantBeside(code, marks, line)
    return [{ line, text: found[1] ?? '', ...meant }]
  })
}

/** On top of a block the block is meant, elsewhere what comes next. */
function meantAbove(code: Code, marks: Marks, line: number): Meant {
  const { lines, blocks } = code
  const isNoComment = (text: string | undefined): boolean => text !== undefined && !RE_ONLY_COMMENT.test(text)
  const next = lines.findIndex((text, at) => at > line && isNoComment(text))
  if (next < 0) return only(line)
  const before = lines.findLastIndex((text, at) => at < line && isNoComment(text))
  const around = longestFrom(blocks, before)
  return around && around.to > line ? whole({ from: line, to: around.to }) : meantBeside(code, marks, next)
}

/** The whole statement where it never runs, or else the block that begins there; the first one of a file that nothing loads is the file. */
function meantBeside({ lines, statements, blocks }: Code, marks: Marks, line: number): Meant {
  const mark = marks[line]
  if (mark === MARKS.unloaded && line === marks.indexOf(mark)) return whole({ from: line, to: lines.length - 1 })
  const isDead = mark !== undefined && mark < MARKS.ran
  const statement = isDead ? longestFrom(statements, line) : undefined
  if (statement) return whole(statement)
  const covers = longestFrom(blocks, line) ?? { from: line, to: line }
  return covers.to > line ? { covers, dead: { from: line + 1, to: covers.to } } : only(line)
}

function only(line: number): Meant {
  return whole({ from: line, to: line })
}

function whole(span: Span): Meant {
  return { covers: span, dead: span }
}

function longestFrom(spans: Span[], line: number): Span | undefined {
  return spans
    .filter(({ from }) => from === line)
    .toSorted((a, b) => b.to - a.to)
    .at(0)
}
