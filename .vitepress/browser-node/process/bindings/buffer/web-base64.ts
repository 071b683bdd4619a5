import { atob, btoa } from '../../native.ts'
/** Answers of `atob` and `btoa` that the library turns into errors. */
const INVALID_CHARACTER = -1
const INVALID_LENGTH = -2
const OUT_OF_LATIN1 = -1
const MULTIPLE = 4

/** As `atob` of the web: text whose code units are bytes, or the number of an error. */
export function asciiFromBase64(text: string): string | number {
  const compact = text.replaceAll(/[\t\n\f\r ]/g, '')
  if (/[^A-Za-z0-9+/=]/.test(compact) || /=[^=]/.test(compact)) return INVALID_CHARACTER
  const digits = compact.length % MULTIPLE === 0 ? compact.replace(/={1,2}$/, '') : compact
  if (digits.includes('=')) return INVALID_CHARACTER
  if (digits.length % MULTIPLE === 1) return INVALID_LENGTH
  return atob(digits)
}

/** As `btoa` of the web. */
export function base64FromLatin1(text: string): string | number {
  return /[^\0-\u00FF]/.test(text) ? OUT_OF_LATIN1 : btoa(text)
}
