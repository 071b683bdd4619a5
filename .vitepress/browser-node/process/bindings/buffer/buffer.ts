import type { BindingModel } from '../../node.ts'
import { invalidType, nodeError, outOfRange } from '../coded-error.ts'
import { forgivingDecode, toBase64 } from './base64.ts'
import { allBytes, parseIndex, requireBytes, unshared } from './bytes.ts'
import { fill } from './fill.ts'
import { compare, compareOffset, copy, copyArrayBuffer, createUnsafeArrayBuffer, swapUnits } from './memory.ts'
import { indexOfBuffer, indexOfNumber, indexOfString } from './search.ts'
import { DECODERS, type Decode } from './text.ts'
import { toUtf8, type Write, WRITERS } from './write-text.ts'

// Taken before the library puts Node.js's own in its place.
const strict = new TextDecoder('utf-8', { fatal: true })
const RE_LATIN1 = /^[\0-\u00FF]*$/
const INVALID_CHARACTER = -1

/** Makes a function that reads text from a range of bytes. */
const slice =
  (decode: Decode) =>
  (value: unknown, from: unknown, to: unknown): string => {
    const bytes = requireBytes(value)
    if (bytes.length === 0) return ''
    const start = parseIndex(from, 0)
    const end = parseIndex(to, bytes.length)
    if (end <= start) return ''
    if (end > bytes.length) throw outOfRange()
    return decode(bytes.subarray(start, end))
  }

/** Makes a function that writes text at an offset. */
const write =
  (into: Write) =>
  (value: unknown, text: unknown, from: unknown, size: unknown): number => {
    const bytes = requireBytes(value)
    if (typeof text !== 'string') throw invalidType('argument must be a string')
    const start = parseIndex(from, 0)
    if (start > bytes.length) {
      throw nodeError(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds')
    }
    const length = Math.min(bytes.length - start, parseIndex(size, bytes.length - start))
    return into(bytes.subarray(start, start + length), text)
  }

function isUtf8(value: ArrayBufferView | ArrayBufferLike): boolean {
  try {
    strict.decode(unshared(allBytes(value)))
    return true
  } catch {
    return false
  }
}

const named = (suffix: string, functions: [string, unknown][]): Record<string, unknown> =>
  Object.fromEntries(functions.map(([name, value]) => [name + suffix, value]))

/** What `Buffer` is made of. */
export const buffer: BindingModel = {
  fidelity: 'modelled',
  create: () => ({
    ...named(
      'Slice',
      Object.entries(DECODERS).map(([name, decode]) => [name, slice(decode)]),
    ),
    ...named(
      'Write',
      ['base64', 'base64url', 'hex', 'ucs2'].map((name) => [name, write(WRITERS[name as 'hex'])]),
    ),
    ...named(
      'WriteStatic',
      ['ascii', 'latin1', 'utf8'].map((name) => [name, write(WRITERS[name as 'utf8'])]),
    ),
    atob: forgivingDecode,
    btoa: (text: string) => (RE_LATIN1.test(text) ? toBase64(text) : INVALID_CHARACTER),
    byteLengthUtf8: (text: string) => toUtf8(text).length,
    compare,
    compareOffset,
    copy,
    copyArrayBuffer,
    createUnsafeArrayBuffer,
    fill,
    indexOfBuffer,
    indexOfNumber,
    indexOfString,
    // The memory of a browser has no addresses: all of it is aligned.
    arrayBufferAlignedOffset: () => 0,
    swap16: swapUnits(2),
    swap32: swapUnits(4),
    swap64: swapUnits(8),
    isUtf8,
    isAscii: (value: ArrayBufferView | ArrayBufferLike) => allBytes(value).every((byte) => byte < 128),
    // What may not be transferred bears a mark of the library's own, too.
    setDetachKey: () => undefined,
    // The library deletes it after its start. Buffers are made by the library here.
    setBufferPrototype: () => undefined,
  }),
}
