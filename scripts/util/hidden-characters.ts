import { READABLE_SEQUENCE } from './readable-sequences.ts'

/** Signs that Unicode counts among the invisible format characters, but that have a glyph: they enclose or precede numbers. */
const SIGNS = '\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}'

/**
 * Characters that editors and browsers do not show: control, format (bidirectional, zero-width), private-use and separator
 * characters, code points that are not characters, and others without a glyph, such as variation selectors; not tabs and line
 * breaks.
 */
const HIDDEN = `[[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\p{NChar}\\p{DI}]--[\\t\\n${SIGNS}]]`
const RE_HIDDEN = new RegExp(HIDDEN, 'v')
const RE_HIDDEN_ALL = new RegExp(HIDDEN, 'gv')
let inContext: RegExp | undefined

/**
 * Group 1 is a hidden character that is not part of a sequence that readers see. Made when it is needed, since that takes a tenth of
 * the start of a command.
 */
function reInContext(): RegExp {
  return (inContext ??= new RegExp(`${READABLE_SEQUENCE}|(${HIDDEN})`, 'gv'))
}

/** True if a text contains a hidden character, other than in a sequence that readers see. */
export function hasHidden(text: string): boolean {
  return RE_HIDDEN.test(text) && text.matchAll(reInContext()).some(([, hidden]) => hidden !== undefined)
}

/** Replaces every hidden character except tabs, line breaks, and those in sequences that readers see. */
export function replaceHidden(text: string, to: (codePoint: number) => string): string {
  if (!RE_HIDDEN.test(text)) return text
  return text.replace(reInContext(), (sequence, hidden?: string) =>
    hidden === undefined ? sequence : to(hidden.codePointAt(0) ?? 0),
  )
}

/** Replaces every hidden character except tabs and line breaks, whatever stands around it. */
export function replaceEveryHidden(text: string, to: (codePoint: number) => string): string {
  return text.replace(RE_HIDDEN_ALL, (character) => to(character.codePointAt(0) ?? 0))
}

/** Finds the first hidden character of a source file: its line, from 1, and its code point. Ignores a leading byte order mark. */
export function findHidden(source: string): { line: number; codePoint: number } | undefined {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/)
  const index = lines.findIndex(hasHidden)
  const found: number[] = []
  replaceHidden(lines[index] ?? '', (codePoint) => String(found.push(codePoint)))
  const [codePoint] = found
  return codePoint === undefined ? undefined : { line: index + 1, codePoint }
}

/** Unicode has symbols for control characters; other characters are shown as their code points, such as ⟨U+200B⟩. */
export function toVisible(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint)
  if (codePoint === 0x7f) return '\u2421'
  return toCode(codePoint)
}

export function toCode(codePoint: number): string {
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
