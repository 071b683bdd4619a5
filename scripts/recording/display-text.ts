import { replaceHidden } from './hidden-characters.ts'
import type { Chunk } from '../runner/transcript.ts'

/** Output as a code block: its language, its text, and which of its lines came from stderr. */
export interface OutputView {
  /** `ansi` where the output has colours. */
  lang: 'ansi' | 'txt'
  text: string
  /** Counted from 1. */
  stderrLines: number[]
}

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d{1,2})'
/** A style, a colour of the terminal's, one of 256, or one of all; what else there could be Shiki does not know. */
const CODE = `(?:[34]8;(?:5;${BYTE}|2(?:;${BYTE}){3})|0?\\d|2\\d|[349][0-7]|[34]9|10[0-7])`
/** See ECMA-48, 8.3.117: "select graphic rendition". */
const RE_COLOUR = new RegExp(`(\u001B\\[(?:${CODE}(?:;${CODE})*)?m)`)

/** Makes recorded output fit to be shown: colours stay; anything else that would act or hide is made visible. */
export function viewOutput(output: Chunk[]): OutputView {
  const lines = linesOf(output)
  const text = lines.map(({ line }) => showHidden(line)).join('\n')
  return {
    lang: RE_COLOUR.test(text) ? 'ansi' : 'txt',
    text,
    stderrLines: lines.flatMap(({ stream }, at) => (stream === 'stderr' ? [at + 1] : [])),
  }
}

/** A report of an error, or of a failed run, as if it had been printed. */
export function viewReport(report: string): OutputView {
  return viewOutput([{ stream: 'stdout', text: report }])
}

/** A text of a program within a line, fit to be shown. */
export function plainLine(text: string): string {
  return plainLines([{ stream: 'stdout', text }]).join(' ')
}

/** The lines of an output as plain text, fit to be shown. */
export function plainLines(output: Chunk[]): string[] {
  return linesOf(output).map(({ line }) => replaceHidden(line.split(RE_COLOUR).filter(isText).join(''), picture))
}

function linesOf(output: Chunk[]): { stream: Chunk['stream']; line: string }[] {
  return output.flatMap(({ stream, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => ({ stream, line })),
  )
}

function showHidden(line: string): string {
  const parts = line.split(RE_COLOUR)
  return parts.map((part, at) => (isText(part, at) ? replaceHidden(part, picture) : part)).join('')
}

/** Between texts stand the sequences that they were split by. */
function isText(_: string, at: number): boolean {
  return at % 2 === 0
}

/** Control characters have pictures of their own in Unicode; others are given by number. */
function picture(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint)
  if (codePoint === 0x7f) return '\u2421'
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
