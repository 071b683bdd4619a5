import type { BindingModel } from '../node.ts'
import { bytesOf } from './buffer/buffer.ts'
import { TextDecoder, TextEncoder, URL } from '../native.ts'

/** Text as UTF-8, and names of hosts. */
export const encodingBinding: BindingModel = {
  fidelity: 'modelled',
  create: (node, { encodeIntoResults }) => {
    const encoder = new TextEncoder()
    return {
      encodeIntoResults,
      encodeInto: (text: string, target: Uint8Array) => {
        const { read, written } = encoder.encodeInto(text, target)
        ;(encodeIntoResults as Uint32Array).set([read, written])
      },
      encodeUtf8String: (text: string) => encoder.encode(text),
      decodeUTF8: (bytes: ArrayBufferView | ArrayBuffer, ignoreBOM: boolean, isFatal: boolean) => {
        try {
          return new TextDecoder('utf-8', { ignoreBOM, fatal: isFatal }).decode(bytesOf(bytes).slice())
        } catch {
          const { ERR_ENCODING_INVALID_ENCODED_DATA } = node.require('internal/errors').codes
          throw new ERR_ENCODING_INVALID_ENCODED_DATA('utf-8', undefined)
        }
      },
      toASCII: (host: string) => new URL(`ws://${host}`).hostname,
      toUnicode: (host: string) => host,
    }
  },
}
