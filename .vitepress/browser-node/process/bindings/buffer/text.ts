import { nodeError } from '../coded-error.ts'
import { toBase64, toBase64Url } from './base64.ts'
import { unshared } from './bytes.ts'

/** Turns bytes into text. */
export type Decode = (bytes: Uint8Array) => string

// Taken before the library puts Node.js's own in their place.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const { fromCharCode } = String
/** Arguments that fit on the stack. */
const CHUNK = 8192
/** As `kStringMaxLength` of V8. */
const MAX_LENGTH = 2 ** 29 - 24

function fromUnits(units: Uint8Array | Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += CHUNK) {
    text += Reflect.apply(fromCharCode, undefined, units.subarray(at, at + CHUNK))
  }
  return text
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte]
  return text
}

/** Decoders of the encodings, by the names of the binding. */
export const DECODERS = {
  ascii: (bytes) => fromUnits(limited(bytes, 1).map((byte) => byte & 0x7f)),
  latin1: (bytes) => fromUnits(limited(bytes, 1)),
  // An odd last byte is left out. The copy is aligned.
  ucs2: (bytes) => fromUnits(new Uint16Array(bytes.slice(0, bytes.length & ~1).buffer)),
  utf8: (bytes) => decoder.decode(unshared(limited(bytes, 1))),
  hex: (bytes) => toHex(limited(bytes, 2)),
  base64: (bytes) => toBase64(fromUnits(limited(bytes, 4 / 3))),
  base64url: (bytes) => toBase64Url(fromUnits(limited(bytes, 4 / 3))),
} satisfies Record<string, Decode>

/** @param perByte characters that a byte becomes */
function limited(bytes: Uint8Array, perByte: number): Uint8Array {
  if (bytes.length * perByte <= MAX_LENGTH) return bytes
  throw nodeError(
    Error,
    'ERR_STRING_TOO_LONG',
    `Cannot create a string longer than 0x${MAX_LENGTH.toString(16)} characters`,
  )
}
