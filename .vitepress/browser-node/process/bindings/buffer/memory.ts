import { nodeError, outOfRange } from '../coded-error.ts'
import { bytesOf, parseIndex, requireBytes } from './bytes.ts'

/** Compares as many bytes as both have; if these are equal, the lengths that they should have. */
function order(first: Uint8Array, second: Uint8Array, lengths = [first.length, second.length]): -1 | 0 | 1 {
  const length = Math.min(first.length, second.length)
  for (let at = 0; at < length; at += 1) {
    if (first[at] !== second[at]) return first[at]! < second[at]! ? -1 : 1
  }
  return Math.sign(lengths[0]! - lengths[1]!) as -1 | 0 | 1
}

export function compare(first: unknown, second: unknown): -1 | 0 | 1 {
  return order(requireBytes(first), requireBytes(second))
}

/** `compareOffset(source, target, targetStart, sourceStart, targetEnd, sourceEnd)`; ends may lie beyond the bytes. */
export function compareOffset(source: unknown, target: unknown, ...ranges: unknown[]): -1 | 0 | 1 {
  const first = requireBytes(source)
  const second = requireBytes(target)
  const absent = [0, 0, second.length, first.length]
  const [targetStart, sourceStart, targetEnd, sourceEnd] = absent.map((index, at) =>
    parseIndex(ranges[at], index),
  ) as Range
  if (sourceStart > first.length) throw outOfRange('The value of "sourceStart" is out of range.')
  if (targetStart > second.length) throw outOfRange('The value of "targetStart" is out of range.')
  const lengths = [sourceEnd - sourceStart, targetEnd - targetStart]
  return order(first.subarray(sourceStart, sourceEnd), second.subarray(targetStart, targetEnd), lengths)
}

type Range = [targetStart: number, sourceStart: number, targetEnd: number, sourceEnd: number]

/** Copies bytes, which may overlap, and returns how many: none from or to what is detached. */
export function copy(
  source: ArrayBufferView,
  target: ArrayBufferView,
  targetStart: number,
  sourceStart: number,
  length: number,
): number {
  if (isDetached(source.buffer) || isDetached(target.buffer)) return 0
  bytesOf(target).set(bytesOf(source).subarray(sourceStart, sourceStart + length), targetStart)
  return length
}

const isDetached = (buffer: ArrayBufferLike): boolean => 'detached' in buffer && buffer.detached

export function copyArrayBuffer(
  target: ArrayBufferLike,
  targetStart: number,
  source: ArrayBufferLike,
  sourceStart: number,
  length: number,
): void {
  new Uint8Array(target).set(new Uint8Array(source, sourceStart, length), targetStart)
}

/** Its bytes are zero: nothing else can be had in a browser. */
export function createUnsafeArrayBuffer(size: number): ArrayBuffer {
  try {
    return new ArrayBuffer(size)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw nodeError(RangeError, 'ERR_MEMORY_ALLOCATION_FAILED', 'Failed to allocate memory')
  }
}

/** Returns a function that reverses the bytes of each unit, such as 4 bytes. */
export function swapUnits(size: number): (view: ArrayBufferView) => void {
  return (view) => {
    const bytes = bytesOf(view)
    for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse()
  }
}
