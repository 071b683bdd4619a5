import { ENCODINGS, type EncodingName } from './buffer/encodings.ts'
import { bytesOf } from './buffer/buffer.ts'
import type { BindingModel } from '../node.ts'

/** Text in pieces: bytes of a character that is not complete wait in the state. */
export const stringDecoder: BindingModel = {
  fidelity: 'modelled',
  create: (_node, shape) => {
    const {
      kMissingBytes: missing,
      kBufferedBytes: buffered,
      kEncodingField: field,
      encodings,
    } = shape as unknown as Record<string, number> & { encodings: string[] }
    const nameOf = (state: Uint8Array): EncodingName => {
      const name = encodings[state[field!] ?? 0] ?? 'utf8'
      return name === 'utf16le' ? 'ucs2' : name === 'buffer' ? 'utf8' : (name as EncodingName)
    }
    const keep = (state: Uint8Array, rest: Uint8Array, size: number): void => {
      state.set(rest)
      state[buffered!] = rest.length
      state[missing!] = rest.length === 0 ? 0 : size - rest.length
    }
    return {
      decode: (state: Uint8Array, chunk: ArrayBufferView) => {
        const name = nameOf(state)
        const bytes = Uint8Array.of(...state.subarray(0, state[buffered!]), ...bytesOf(chunk))
        // What began a character of UTF-16 is told as soon as that one is whole, whatever follows.
        const begun = name === 'ucs2' && state[buffered!] !== 0 ? (state[buffered!] ?? 0) + (state[missing!] ?? 0) : 0
        const { count, size } =
          bytes.length < begun ? { count: bytes.length, size: begun } : incomplete(name, bytes.subarray(begun))
        const complete = bytes.subarray(0, bytes.length - count)
        keep(state, bytes.subarray(bytes.length - count), size)
        return ENCODINGS[name].decode(complete)
      },
      flush: (state: Uint8Array) => {
        const rest = state.slice(0, state[buffered!])
        keep(state, new Uint8Array(), 0)
        return ENCODINGS[nameOf(state)].decode(rest)
      },
    }
  },
}

/** Returns how many bytes at the end are the beginning of a character, and how many it has. */
function incomplete(name: EncodingName, bytes: Uint8Array): { count: number; size: number } {
  const { length } = bytes
  if (name === 'base64' || name === 'base64url') return { count: length % 3, size: 3 }
  if (name === 'ucs2') {
    if (length % 2 === 1) return { count: 1, size: 2 }
    // The first half of a pair of surrogates waits for the second.
    const last = bytes[length - 1] ?? 0
    return last >= 0xd8 && last <= 0xdb ? { count: 2, size: 4 } : { count: 0, size: 0 }
  }
  if (name !== 'utf8') return { count: 0, size: 0 }
  for (let count = 1; count <= Math.min(3, length); count += 1) {
    const byte = bytes[length - count] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const size = byte >= 0xf8 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return size > count ? { count, size } : { count: 0, size: 0 }
  }
  return { count: 0, size: 0 }
}
