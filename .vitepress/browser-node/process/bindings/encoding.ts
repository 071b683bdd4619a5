import type { BindingModel } from '../node.ts'
import { allBytes, unshared } from './buffer/bytes.ts'
import { encodeInto, toUtf8 } from './buffer/write-text.ts'
import { invalidType, nodeError } from './coded-error.ts'
import { hostToUnicode, toAscii } from './url/domain.ts'

// Taken before the library puts Node.js's own in its place.
const { TextDecoder: Native } = globalThis
const decoders = [false, true].map((fatal) =>
  [false, true].map((ignoreBOM) => new Native('utf-8', { fatal, ignoreBOM })),
)

const isBuffer = (value: unknown): value is ArrayBufferLike =>
  value instanceof ArrayBuffer || (typeof SharedArrayBuffer !== 'undefined' && value instanceof SharedArrayBuffer)

function decodeUTF8(value: unknown, ignoreBOM: unknown, fatal: unknown): string {
  if (!ArrayBuffer.isView(value) && !isBuffer(value)) {
    throw invalidType('The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.')
  }
  const decoder = decoders[fatal === true ? 1 : 0]![ignoreBOM ? 1 : 0]!
  try {
    return decoder.decode(unshared(allBytes(value)))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = 'The encoded data was not valid for encoding utf-8'
    throw nodeError(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', message)
  }
}

/** What `TextEncoder` and `TextDecoder` are made of, and the encoding of domains. */
export const encoding: BindingModel = {
  fidelity: 'modelled',
  create: () => {
    const encodeIntoResults = new Uint32Array(2)
    return {
      encodeIntoResults,
      encodeInto: (text: string, target: Uint8Array) => {
        const { read, written } = encodeInto(text, new Uint8Array(target.buffer, target.byteOffset, target.byteLength))
        encodeIntoResults[0] = read
        encodeIntoResults[1] = written
      },
      encodeUtf8String: toUtf8,
      decodeUTF8,
      toASCII: toAscii,
      toUnicode: hostToUnicode,
    }
  },
}
