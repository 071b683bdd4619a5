import { requireBytes, toInteger } from './bytes.ts'
import { ENCODINGS } from './encodings.ts'
import { toUtf8, WRITERS } from './write-text.ts'

const NOT_FOUND = -1

/** Returns where a search begins, or -1 if it cannot find anything. */
function startOf(length: number, offset: number, needleLength: number, isForward: boolean): number {
  if (offset < 0) {
    if (offset + length >= 0) return offset + length
    return isForward || needleLength === 0 ? 0 : NOT_FOUND
  }
  if (offset + needleLength <= length) return offset
  if (needleLength === 0) return length
  return isForward ? NOT_FOUND : length - 1
}

/** @param size bytes of a unit: where a match may begin */
function find(haystack: Uint8Array, needle: Uint8Array, from: number, isForward: boolean, size: number): number {
  const last = haystack.length - needle.length
  const step = isForward ? size : -size
  const first = isForward ? from : Math.min(from, last)
  for (let at = first - (first % size); at >= 0 && at <= last; at += step) {
    if (needle.every((byte, index) => haystack[at + index] === byte)) return at
  }
  return NOT_FOUND
}

/** @param size bytes of a unit; of an incomplete one at the end nothing is found */
function searchBytes(all: Uint8Array, needle: Uint8Array, args: unknown[], size: number): number {
  const [offset, , isForward, end] = args
  const whole = (length: number): number => length - (length % size)
  const haystack = all.subarray(0, whole(Math.max(0, Math.min(toInteger(end), all.length))))
  const from = startOf(all.length, toInteger(offset), needle.length, isForward === true)
  if (needle.length === 0) return Math.min(from, haystack.length)
  if (from < 0 || needle.length < size || needle.length > haystack.length) return NOT_FOUND
  if (isForward === true && from + needle.length > haystack.length) return NOT_FOUND
  return find(haystack, needle.subarray(0, whole(needle.length)), from, isForward === true, size)
}

/** `indexOfBuffer(haystack, needle, offset, encoding, isForward, end)` */
export function indexOfBuffer(haystack: unknown, needle: unknown, ...args: unknown[]): number {
  const size = ENCODINGS[args[1] as number] === 'ucs2' ? 2 : 1
  return searchBytes(requireBytes(haystack), requireBytes(needle), args, size)
}

/** `indexOfString(haystack, needle, offset, encoding, isForward, end)` */
export function indexOfString(haystack: unknown, needle: string, ...args: unknown[]): number {
  const all = requireBytes(haystack)
  const encoding = ENCODINGS[args[1] as number]
  if (encoding === 'utf8') return searchBytes(all, toUtf8(needle), args, 1)
  const size = encoding === 'ucs2' ? 2 : 1
  const bytes = new Uint8Array(size * needle.length)
  WRITERS[size === 2 ? 'ucs2' : 'latin1'](bytes, needle)
  // Here, an odd last byte does not count even for negative offsets.
  return searchBytes(all.subarray(0, all.length - (all.length % size)), bytes, args, size)
}

/** Finds a byte. */
export function indexOfNumber(
  haystack: unknown,
  byte: number,
  offset: unknown,
  isForward: boolean,
  end: unknown,
): number {
  return searchBytes(requireBytes(haystack), Uint8Array.of(byte), [offset, undefined, isForward, end], 1)
}
