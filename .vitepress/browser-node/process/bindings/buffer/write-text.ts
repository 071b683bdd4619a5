import { writeBase64 } from './base64.ts'

/** Writes text as far as there is room for whole characters; returns the number of bytes written. */
export type Write = (target: Uint8Array, text: string) => number

// Taken before the library puts Node.js's own in its place.
const encoder = new TextEncoder()

/** Returns the UTF-8 of a text; lone surrogates become U+FFFD. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** Like `TextEncoder.prototype.encodeInto`. */
export function encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
  return encoder.encodeInto(text, target as Uint8Array<ArrayBuffer>)
}

function writeLatin1(target: Uint8Array, text: string): number {
  const length = Math.min(target.length, text.length)
  for (let at = 0; at < length; at += 1) target[at] = text.charCodeAt(at)
  return length
}

function writeUcs2(target: Uint8Array, text: string): number {
  const length = Math.min(target.length >> 1, text.length)
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at)
    target[2 * at] = unit
    target[2 * at + 1] = unit >> 8
  }
  return 2 * length
}

/** Returns the value of a digit, of whose character only the low byte counts; NaN for another one. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at) & 255
  if (code >= 48 && code <= 57) return code - 48
  const lower = code | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : NaN
}

/** Ends at the first pair that is not hexadecimal. */
function writeHex(target: Uint8Array, text: string): number {
  const length = Math.min(target.length, text.length >> 1)
  for (let at = 0; at < length; at += 1) {
    const byte = digitAt(text, 2 * at) * 16 + digitAt(text, 2 * at + 1)
    if (Number.isNaN(byte)) return at
    target[at] = byte
  }
  return length
}

/** Writers of the encodings, by the names of the binding. */
export const WRITERS = {
  ascii: writeLatin1,
  latin1: writeLatin1,
  ucs2: writeUcs2,
  utf8: (target, text) => encodeInto(text, target).written,
  hex: writeHex,
  base64: writeBase64,
  base64url: writeBase64,
} satisfies Record<string, Write>
