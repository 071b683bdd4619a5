import { findHidden } from '../../util/hidden-characters.ts'
import { normalizeText } from '../../util/read-text.ts'
import type { Problem } from '../../util/problem.ts'

const FORMAT = 'Run npm run format.'

/** Writes a text as this project does: in UTF-8 without a byte order mark, each line ended by a line feed. */
export function toPlainText(text: string): string {
  const normal = normalizeText(text)
  return normal === '' || normal.endsWith('\n') ? normal : `${normal}\n`
}

/** Lists what is wrong with the bytes of a text file: its encoding, line breaks, and characters that no text contains. */
export function checkPlainText(file: string, bytes: Uint8Array): Problem[] {
  const text = decode(bytes)
  if (text === undefined) return [{ file, message: 'this is not text in UTF-8.', next: 'Save it as UTF-8.' }]
  const lineOf = (index: number): number => text.slice(0, index).split(/\r\n?|\n/).length
  const at = (found: string, message: string, next: string): Problem[] => {
    const index = text.indexOf(found)
    return index < 0 ? [] : [{ file, line: lineOf(index), message, next }]
  }
  const isCut = text !== '' && !/[\r\n]$/.test(text)
  return [
    ...(text.startsWith('\uFEFF')
      ? [{ file, line: 1, message: 'it begins with a byte order mark.', next: FORMAT }]
      : []),
    ...at('\r', 'this line does not end with a line feed alone.', FORMAT),
    ...at('\0', 'this line contains the character NUL.', 'Remove it; in a program, write \\0.'),
    ...findHiddenIn(file, text),
    ...(isCut ? [{ file, line: lineOf(text.length), message: 'the last line does not end.', next: FORMAT }] : []),
  ]
}

/** Finds a character that readers do not see, or that reorders what they see: https://trojansource.codes. */
function findHiddenIn(file: string, text: string): Problem[] {
  const hidden = findHidden(normalizeText(text).replaceAll('\0', ' '))
  if (!hidden) return []
  const digits = hidden.codePoint.toString(16).toUpperCase().padStart(4, '0')
  const next = `Remove it; in a program, write \\u{${digits}}.`
  return [{ file, line: hidden.line, message: `this line contains U+${digits}, which does not show.`, next }]
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
