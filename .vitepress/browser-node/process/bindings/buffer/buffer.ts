import type { BindingModel, Node } from '../../node.ts'
import { ENCODINGS, fitUtf8, type EncodingName } from './encodings.ts'
import { compare, indexOf } from './search.ts'
import { asciiFromBase64, base64FromLatin1 } from './web-base64.ts'
import { TextDecoder } from '../../native.ts'

/** Encodings whose writing functions have another name. */
const STATIC = new Set(['ascii', 'latin1', 'utf8'])
const UTF8_ENCODINGS = new Set(['utf8', 'utf-8'])

/** Bytes and text. */
export const buffer: BindingModel = {
  fidelity: 'modelled',
  create: (node) => ({
    ...slices(node),
    ...writes(),
    atob: asciiFromBase64,
    btoa: base64FromLatin1,
    setDetachKey: () => undefined,
    // Buffers that the binding makes are made by the library here.
    setBufferPrototype: () => undefined,
    getZeroFillToggle: () => undefined,
    byteLengthUtf8: (text: string) => ENCODINGS.utf8.encode(text).length,
    compare: (a: Uint8Array, b: Uint8Array) => compare(bytesOf(a), bytesOf(b)),
    compareOffset: (a: Uint8Array, b: Uint8Array, startB: number, startA: number, lengthB: number, lengthA: number) =>
      compare(bytesOf(a).subarray(startA, startA + lengthA), bytesOf(b).subarray(startB, startB + lengthB)),
    copy: (
      source: ArrayBufferView,
      target: ArrayBufferView,
      targetStart: number,
      sourceStart: number,
      count: number,
    ) => {
      bytesOf(target).set(bytesOf(source).subarray(sourceStart, sourceStart + count), targetStart)
      return count
    },
    copyArrayBuffer: (
      target: ArrayBuffer,
      targetStart: number,
      source: ArrayBuffer,
      sourceStart: number,
      count: number,
    ) => new Uint8Array(target).set(new Uint8Array(source, sourceStart, count), targetStart),
    createUnsafeArrayBuffer: (size: number) => new ArrayBuffer(size),
    arrayBufferAlignedOffset: () => 0,
    fill: (target: Uint8Array, value: string | number | Uint8Array, start: number, end: number, encoding?: string) =>
      fill(bytesOf(target), value, start, end, encoding),
    indexOfString: (target: Uint8Array, text: string, offset: number, encoding: number, isForward: boolean) => {
      const name = encodingByNumber(node, encoding)
      return indexOf(bytesOf(target), ENCODINGS[name].encode(text), offset, isForward, name === 'ucs2' ? 2 : 1)
    },
    indexOfBuffer: (target: Uint8Array, wanted: Uint8Array, offset: number, encoding: number, isForward: boolean) =>
      indexOf(bytesOf(target), bytesOf(wanted), offset, isForward, encodingByNumber(node, encoding) === 'ucs2' ? 2 : 1),
    indexOfNumber: (target: Uint8Array, value: number, offset: number, isForward: boolean) =>
      indexOf(bytesOf(target), Uint8Array.of(value), offset, isForward),
    swap16: (target: Uint8Array) => swap(target, 2),
    swap32: (target: Uint8Array) => swap(target, 4),
    swap64: (target: Uint8Array) => swap(target, 8),
    isAscii: (value: ArrayBufferView | ArrayBuffer) => bytesOf(value).every((byte) => byte < 0x80),
    isUtf8: (value: ArrayBufferView | ArrayBuffer) => isUtf8(bytesOf(value)),
  }),
}

export function bytesOf(value: ArrayBufferView | ArrayBufferLike): Uint8Array {
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value)
}

/** The numbers of encodings, as the library's `encodingsMap` has them. */
function encodingByNumber(node: Node, number: number): EncodingName {
  const names = (node.binding('string_decoder') as { encodings: string[] }).encodings
  const name = names[number] ?? 'utf8'
  return name === 'utf16le' ? 'ucs2' : name === 'buffer' ? 'utf8' : (name as EncodingName)
}

function slices(node: Node): Record<string, unknown> {
  const made = Object.entries(ENCODINGS).map(([name, { decode }]) => [
    `${name}Slice`,
    (target: Uint8Array, start = 0, end = target.length) => {
      checkRange(node, target, start, end)
      return decode(bytesOf(target).subarray(start, end))
    },
  ])
  return Object.fromEntries(made)
}

function checkRange(node: Node, { length }: Uint8Array, start: number, end: number): void {
  if (start <= length && (end <= length || end === undefined)) return
  const { ERR_OUT_OF_RANGE } = node.require('internal/errors').codes
  throw Object.assign(new RangeError('Index out of range'), { code: new ERR_OUT_OF_RANGE('', '', '').code })
}

function writes(): Record<string, unknown> {
  const write = (
    target: Uint8Array,
    name: EncodingName,
    text: string,
    offset = 0,
    length = target.length - offset,
  ): number => {
    const space = Math.max(0, Math.min(length, target.length - offset))
    const encoded: Uint8Array = ENCODINGS[name].encode(text)
    const fitting =
      name === 'utf8' ? fitUtf8(encoded, space) : encoded.subarray(0, name === 'ucs2' ? space & ~1 : space)
    bytesOf(target).set(fitting, offset)
    return fitting.length
  }
  const names = Object.keys(ENCODINGS) as EncodingName[]
  return Object.fromEntries(
    names.map((name) => [
      STATIC.has(name) ? `${name}WriteStatic` : `${name}Write`,
      (target: Uint8Array, text: string, offset?: number, length?: number) => write(target, name, text, offset, length),
    ]),
  )
}

/** Returns -1 if the value is empty, -2 if the range is wrong, as the library expects. */
function fill(
  target: Uint8Array,
  value: string | number | Uint8Array,
  start: number,
  end: number,
  encoding = 'utf8',
): number | undefined {
  if (start > end || end > target.length) return -2
  if (typeof value === 'number') return void target.fill(value & 0xff, start, end)
  const pattern = typeof value === 'string' ? encodeBy(encoding, value) : bytesOf(value)
  if (pattern.length === 0) return -1
  for (let at = start; at < end; at += pattern.length) target.set(pattern.subarray(0, end - at), at)
  return undefined
}

function encodeBy(encoding: string, text: string): Uint8Array {
  const name = encoding.toLowerCase()
  if (UTF8_ENCODINGS.has(name)) return ENCODINGS.utf8.encode(text)
  if (['ucs2', 'ucs-2', 'utf16le', 'utf-16le'].includes(name)) return ENCODINGS.ucs2.encode(text)
  return ENCODINGS[name === 'binary' ? 'latin1' : (name as EncodingName)].encode(text)
}

function swap(target: Uint8Array, size: number): Uint8Array {
  const bytes = bytesOf(target)
  for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse()
  return target
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.slice())
    return true
  } catch {
    return false
  }
}
