import { invalidType, outOfRange } from '../coded-error.ts'

/** Returns the bytes of a view, never a subclass of `Uint8Array`: programs can change the methods of those. */
export function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}

/** Returns the bytes of a buffer or view. */
export function allBytes(value: ArrayBufferView | ArrayBufferLike): Uint8Array {
  return ArrayBuffer.isView(value) ? bytesOf(value) : new Uint8Array(value)
}

/** @throws if the value is no view */
export function requireBytes(value: unknown): Uint8Array {
  if (!ArrayBuffer.isView(value)) throw invalidType('argument must be a buffer')
  return bytesOf(value)
}

/** Returns an index as a whole number, in the way of an argument of the C++ code. */
export function parseIndex(value: unknown, absent: number): number {
  if (value === undefined) return absent
  const index = toInteger(value)
  if (index < 0) throw outOfRange()
  return index
}

/** Truncates a number; what is not a number becomes one first. */
export function toInteger(value: unknown): number {
  // A Symbol or BigInt throws here, as in Node.js.
  return Math.trunc(+(value as number)) || 0
}

/** Copies memory that may be shared, which decoders of the browser refuse. */
export function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return (bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice()) as Uint8Array<ArrayBuffer>
}
