import type { BindingModel } from '../../node.ts'
import { allBytes, unshared } from '../buffer/bytes.ts'
import { invalidType, nodeError } from '../coded-error.ts'
import { stringWidth } from './string-width.ts'

// The browser's own, before the library puts Node.js's in its place.
const { TextDecoder: Native } = globalThis
const FLUSH = 1
const FATAL = 2
const IGNORE_BOM = 4

/** Decodes an encoding in pieces. */
class Converter {
  readonly decoder: InstanceType<typeof Native>

  constructor(decoder: InstanceType<typeof Native>) {
    this.decoder = decoder
  }
}

function getConverter(name: string, flags: number): Converter | undefined {
  try {
    return new Converter(new Native(name, { fatal: (flags & FATAL) !== 0, ignoreBOM: (flags & IGNORE_BOM) !== 0 }))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function decode({ decoder }: Converter, input: unknown, flags: number, name: string): string {
  if (!ArrayBuffer.isView(input) && !(input instanceof ArrayBuffer) && !isShared(input)) {
    throw invalidType('The "input" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.')
  }
  try {
    return decoder.decode(unshared(allBytes(input)), { stream: (flags & FLUSH) === 0 })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = `The encoded data was not valid for encoding ${name}`
    throw nodeError(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', message)
  }
}

const isShared = (value: unknown): value is SharedArrayBuffer =>
  typeof SharedArrayBuffer !== 'undefined' && value instanceof SharedArrayBuffer

/** Widths of text, and decoders of the encodings that a browser knows; `transcode` is absent. */
export const icu: BindingModel = {
  fidelity: 'modelled',
  create: () => ({
    getStringWidth: stringWidth,
    hasConverter: (name: string) => getConverter(name, 0) !== undefined,
    getConverter,
    decode,
  }),
}
