import { bytesOf, parseIndex, requireBytes } from './bytes.ts'
import { parseEncoding } from './encodings.ts'
import { toUtf8, WRITERS } from './write-text.ts'

const NOTHING_TO_REPEAT = -1
const OUT_OF_BOUNDS = -2

/** Repeats a value over a range; returns a negative number for what is wrong. */
export function fill(
  target: unknown,
  value: unknown,
  from: unknown,
  to: unknown,
  encoding: unknown,
): number | undefined {
  const bytes = requireBytes(target)
  const start = parseIndex(from, 0)
  const end = parseIndex(to, 0)
  if (start > end || end > bytes.length) return OUT_OF_BOUNDS
  const range = bytes.subarray(start, end)
  if (typeof value !== 'string' && !ArrayBuffer.isView(value)) {
    range.fill(Number(value))
    return undefined
  }
  if (range.length === 0) return undefined
  const written = typeof value === 'string' ? writeOnce(range, value, encoding) : copyOnce(range, bytesOf(value))
  if (written === 0) return NOTHING_TO_REPEAT
  for (let filled = written; filled < range.length; filled *= 2) {
    range.copyWithin(filled, 0, Math.min(filled, range.length - filled))
  }
  return undefined
}

function writeOnce(range: Uint8Array, text: string, name: unknown): number {
  const encoding = parseEncoding(name)
  // Of UTF-8 and UTF-16, the last character may be cut off, but not of what is called `buffer`.
  if (encoding === 'utf8' && String(name).toLowerCase() !== 'buffer') return copyOnce(range, toUtf8(text))
  if (encoding !== 'ucs2') return WRITERS[encoding](range, text)
  const whole = new Uint8Array(2 * text.length)
  WRITERS.ucs2(whole, text)
  return copyOnce(range, whole)
}

function copyOnce(range: Uint8Array, bytes: Uint8Array): number {
  const part = bytes.subarray(0, range.length)
  range.set(part)
  return part.length
}
