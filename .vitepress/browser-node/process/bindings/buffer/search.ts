/**
 * Finds bytes in others, from an offset that counts from the end if it is negative.
 * @param isForward searches towards the end; otherwise towards the beginning
 */
export function indexOf(bytes: Uint8Array, wanted: Uint8Array, offset: number, isForward: boolean, step = 1): number {
  const start = startOf(bytes.length, offset, wanted.length, isForward)
  if (wanted.length === 0 || start === -1) return start
  const direction = isForward ? 1 : -1
  for (let at = start; at >= 0 && at < bytes.length; at += direction) {
    if (at % step === 0 && matches(bytes, wanted, at)) return at
  }
  return -1
}

/** Where a search begins, or -1: as `IndexOfOffset` of Node.js. */
function startOf(length: number, offset: number, wanted: number, isForward: boolean): number {
  if (offset < 0) {
    if (offset + length >= 0) return length + offset
    return isForward || wanted === 0 ? 0 : -1
  }
  if (offset + wanted <= length) return offset
  if (wanted === 0) return length
  return isForward ? -1 : length - 1
}

function matches(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** -1, 0 or 1. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return Math.sign(difference)
  }
  return Math.sign(a.length - b.length)
}
