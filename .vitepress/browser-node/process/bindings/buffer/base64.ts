const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const PADDING = '='.charCodeAt(0)
const INVALID = 255

/** The six bits of each character, of both alphabets. */
const BITS = new Uint8Array(256).fill(INVALID)
for (const [bits, character] of [...ALPHABET, '+', '/'].entries()) BITS[character.charCodeAt(0)] = bits
BITS['-'.charCodeAt(0)] = 62
BITS['_'.charCodeAt(0)] = 63

// The browser's own, before the library puts Node.js's in its place.
const encodeLatin1 = globalThis.btoa.bind(globalThis)

/** @param text characters up to 255, one for each byte */
export function toBase64(text: string): string {
  return encodeLatin1(text)
}

/** @param text characters up to 255, one for each byte */
export function toBase64Url(text: string): string {
  return encodeLatin1(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/**
 * Decodes both alphabets as far as the target has room, up to the first padding, without the characters of neither.
 * @returns the number of bytes written
 */
export function writeBase64(target: Uint8Array, text: string): number {
  let written = 0
  let bits = 0
  let count = 0
  for (let at = 0; at < text.length && written < target.length; at += 1) {
    // Only the low byte of a character counts.
    const code = text.charCodeAt(at) & 255
    if (code === PADDING) break
    const next = BITS[code]!
    if (next === INVALID) continue
    bits = ((bits << 6) | next) & 0xfff
    count += 6
    if (count < 8) continue
    count -= 8
    target[written++] = bits >> count
  }
  return written
}

/** Removed at the end, with what stands between. */
const RE_PADDING = /={1,2}$/
const RE_SPACE = /[\t\n\f\r ]/g
const RE_CHARACTERS = /^[A-Za-z0-9+/]*$/
const REMAINDER = -1
const INVALID_CHARACTER = -2

/** Decodes as `atob` does; returns a negative number for what is wrong. */
export function forgivingDecode(input: string): string | number {
  const spaceless = input.replace(RE_SPACE, '')
  const text = spaceless.replace(RE_PADDING, '')
  const padding = spaceless.length - text.length
  if (!RE_CHARACTERS.test(text)) return INVALID_CHARACTER
  if (text.length % 4 === 1) return REMAINDER
  if (padding > 0 && (text.length + padding) % 4 !== 0) return INVALID_CHARACTER
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  writeBase64(bytes, text)
  let decoded = ''
  for (const byte of bytes) decoded += String.fromCharCode(byte)
  return decoded
}
