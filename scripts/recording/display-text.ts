import { replaceHidden, toVisible } from '../util/hidden-characters.ts'
import { explicitForm, isLookalike, NO_LOOKALIKES, type Lookalikes } from '../util/lookalikes.ts'
import { lineKey, linesOf, reportOf, type Line } from './outcome.ts'
import type { Chunk } from '../runner/transcript.ts'

/** Output to show as a code block. */
export interface OutputView {
  /** `ansi` if the output has colours. */
  lang: 'ansi' | 'txt'
  /** Its lines, without a line break at the end; undefined if nothing was printed. */
  text: string | undefined
  /** The lines that were printed to stderr, from 1. */
  stderrLines: number[]
}

/** Shows lines that look like those of another outcome, and are not. */
export interface Distinction {
  lookalikes: Lookalikes
  /** Follows a line that has no line break. */
  noLineBreak: string
}

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})'
/** The codes that Shiki supports: styles, the colours of the terminal, 256 colours, and RGB colours. */
const CODE = `(?:[34]8;(?:5;${BYTE}|2(?:;${BYTE}){3})|0?\\d|2\\d|[349][0-7]|[34]9|10[0-7])`
/** See ECMA-48, 8.3.117: "select graphic rendition". */
const RE_COLOUR = new RegExp(`(\u001B\\[(?:${CODE}(?:;${CODE})*)?m)`)
const USUAL: Distinction = { lookalikes: NO_LOOKALIKES, noLineBreak: '' }

/**
 * Prepares recorded output for display: keeps colours, and makes all other control and invisible characters visible, and
 * everything in lines that look like others.
 */
export function viewOutput(output: Chunk[], distinction = USUAL): OutputView {
  const lines = linesOf(output)
  const text = lines.map((line) => distinguish(line, distinction) ?? showHidden(line.line)).join('\n')
  return {
    lang: RE_COLOUR.test(text) ? 'ansi' : 'txt',
    text: lines.length === 0 ? undefined : text,
    stderrLines: lines.flatMap(({ stream }, index) => (stream === 'stderr' ? [index + 1] : [])),
  }
}

/** Prepares the report of an error or of a failed run for display. */
export function viewReport(report: string, distinction = USUAL): OutputView {
  return viewOutput(reportOf({ report }), distinction)
}

/** Prepares a program's text for display on one line, without colours. */
export function plainLine(text: string): string {
  return plainLines([{ stream: 'stdout', text }]).join(' ')
}

/** Prepares the lines of an output for display, without colours. */
export function plainLines(output: Chunk[], distinction = USUAL): string[] {
  return linesOf(output).map(
    (line) =>
      distinguish(line, distinction) ?? replaceHidden(line.line.split(RE_COLOUR).filter(isText).join(''), toVisible),
  )
}

function distinguish(line: Line, { lookalikes, noLineBreak }: Distinction): string | undefined {
  if (!isLookalike(lineKey(line), lookalikes)) return undefined
  return explicitForm(line.line) + (line.isEnded ? '' : noLineBreak)
}

function showHidden(line: string): string {
  const parts = line.split(RE_COLOUR)
  return parts.map((part, index) => (isText(part, index) ? replaceHidden(part, toVisible) : part)).join('')
}

/** Splitting by a regular expression with a group alternates between text and separators. */
function isText(_: string, index: number): boolean {
  return index % 2 === 0
}
