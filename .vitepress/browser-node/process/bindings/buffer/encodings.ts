import { TextDecoder, TextEncoder } from '../../native.ts'
/** One encoding of text: to bytes and back. */
export interface Encoding {
  encode: (text: string) => Uint8Array
  decode: (bytes: Uint8Array) => string
}

const utf8Encoder = new TextEncoder()
const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true })
/** Arguments that a call can have on all engines. */
const CHUNK = 8192
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BASE64_URL = `${BASE64.slice(0, -2)}-_`

/** Copies bytes: the decoder does not take shared memory. */
const plain = (bytes: Uint8Array): Uint8Array => (bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice())

function fromCodes(codes: ArrayLike<number>): string {
  let text = ''
  for (let start = 0; start < codes.length; start += CHUNK) {
    text += String.fromCharCode(...Array.prototype.slice.call(codes, start, start + CHUNK))
  }
  return text
}

/** Of other characters than digits, Node.js reads the low bytes of their code units. */
const lowBytes = (text: string): string => fromCodes(codesOf(text))

function decodeHex(source: string): Uint8Array {
  const text = lowBytes(source)
  const bytes: number[] = []
  for (let index = 0; index + 1 < text.length; index += 2) {
    const pair = text.slice(index, index + 2)
    if (!/^[\da-f]{2}$/i.test(pair)) break
    bytes.push(Number.parseInt(pair, 16))
  }
  return Uint8Array.from(bytes)
}

/** Skips what is no digit, and stops at the padding, as Node.js does. */
function decodeBase64(text: string): Uint8Array {
  const bytes: number[] = []
  let [bits, count] = [0, 0]
  for (const character of lowBytes(text)) {
    if (character === '=') break
    const digit = Math.max(BASE64.indexOf(character), BASE64_URL.indexOf(character))
    if (digit === -1) continue
    bits = ((bits << 6) | digit) & 0xff_ffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 0xff)
  }
  return Uint8Array.from(bytes)
}

function encodeBase64(bytes: Uint8Array, digits: string, padding: string): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = [bytes[index], bytes[index + 1], bytes[index + 2]]
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += (digits[bits >> 18] ?? '') + digits[(bits >> 12) & 63]
    text += b === undefined ? padding : digits[(bits >> 6) & 63]
    text += c === undefined ? padding : digits[bits & 63]
  }
  return text
}

/** Encodings by the names that the binding's functions have. */
export const ENCODINGS = {
  utf8: { encode: (text) => utf8Encoder.encode(text), decode: (bytes) => utf8Decoder.decode(plain(bytes)) },
  latin1: { encode: (text) => codesOf(text), decode: fromCodes },
  ascii: { encode: (text) => codesOf(text), decode: (bytes) => fromCodes(bytes.map((byte) => byte & 0x7f)) },
  ucs2: {
    encode: (text) => {
      const bytes = new Uint8Array(text.length * 2)
      for (let index = 0; index < text.length; index += 1) {
        bytes[index * 2] = text.charCodeAt(index) & 0xff
        bytes[index * 2 + 1] = text.charCodeAt(index) >> 8
      }
      return bytes
    },
    decode: (bytes) =>
      fromCodes(
        Uint16Array.from(
          { length: bytes.length >> 1 },
          (_, index) => (bytes[index * 2] ?? 0) | ((bytes[index * 2 + 1] ?? 0) << 8),
        ),
      ),
  },
  hex: {
    encode: decodeHex,
    decode: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  },
  base64: { encode: decodeBase64, decode: (bytes) => encodeBase64(bytes, BASE64, '=') },
  base64url: { encode: decodeBase64, decode: (bytes) => encodeBase64(bytes, BASE64_URL, '') },
} satisfies Record<string, Encoding>

export type EncodingName = keyof typeof ENCODINGS

/** Cuts text that is written as UTF-8 into a limited space: no character is cut in two. */
export function fitUtf8(bytes: Uint8Array, space: number): Uint8Array {
  let end = Math.min(space, bytes.length)
  while (end > 0 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end)
}

/** The low byte of each UTF-16 code unit. */
function codesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}
