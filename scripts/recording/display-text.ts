import { replaceHidden } from './hidden-characters.ts'
import { linesOf } from './outcome.ts'
import type { Chunk } from '../runner/transcript.ts'

/** Output to show as a code block. */
export interface OutputView {
  /** `ansi` if the output has colours. */
  lang: 'ansi' | 'txt'
  text: string
  /** The lines that were printed to stderr, from 1. */
  stderrLines: number[]
}

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})'
/** The codes that Shiki supports: styles, the colours of the terminal, 256 colours, and RGB colours. */
const CODE = `(?:[34]8;(?:5;${BYTE}|2(?:;${BYTE}){3})|0?\\d|2\\d|[349][0-7]|[34]9|10[0-7])`
/** See ECMA-48, 8.3.117: "select graphic rendition". */
const RE_COLOUR = new RegExp(`(\u001B\\[(?:${CODE}(?:;${CODE})*)?m)`)

/** Prepares recorded output for display: keeps colours, and makes all other control and invisible characters visible. */
export function viewOutput(output: Chunk[]): OutputView {
  const lines = linesOf(output)
  const text = lines.map(({ line }) => showHidden(line)).join('\n')
  return {
    lang: RE_COLOUR.test(text) ? 'ansi' : 'txt',
    text,
    stderrLines: lines.flatMap(({ stream }, index) => (stream === 'stderr' ? [index + 1] : [])),
  }
}

/** Prepares the report of an error or of a failed run for display. */
export function viewReport(report: string): OutputView {
  return viewOutput([{ stream: 'stdout', text: report }])
}

/** Prepares a program's text for display on one line, without colours. */
export function plainLine(text: string): string {
  return plainLines([{ stream: 'stdout', text }]).join(' ')
}

/** Prepares the lines of an output for display, without colours. */
export function plainLines(output: Chunk[]): string[] {
  return linesOf(output).map(({ line }) => replaceHidden(line.split(RE_COLOUR).filter(isText).join(''), toVisible))
}

function showHidden(line: string): string {
  const parts = line.split(RE_COLOUR)
  return parts.map((part, index) => (isText(part, index) ? replaceHidden(part, toVisible) : part)).join('')
}

/** Splitting by a regular expression with a group alternates between text and separators. */
function isText(_: string, index: number): boolean {
  return index % 2 === 0
}

/** Unicode has symbols for control characters; other characters are shown as their code points. */
function toVisible(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint)
  if (codePoint === 0x7f) return '\u2421'
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
