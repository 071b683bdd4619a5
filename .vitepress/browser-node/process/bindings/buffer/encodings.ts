import type { DECODERS } from './text.ts'

/** An encoding, by its name in the binding. */
export type Encoding = keyof typeof DECODERS

/** The encodings in the order of `enum encoding` of Node.js; its `BUFFER` is UTF-8 for text. */
export const ENCODINGS: readonly Encoding[] = ['ascii', 'utf8', 'base64', 'ucs2', 'latin1', 'hex', 'utf8', 'base64url']

const NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf8',
  'utf-8': 'utf8',
  ucs2: 'ucs2',
  'ucs-2': 'ucs2',
  utf16le: 'ucs2',
  'utf-16le': 'ucs2',
  latin1: 'latin1',
  binary: 'latin1',
  buffer: 'utf8',
  base64: 'base64',
  base64url: 'base64url',
  ascii: 'ascii',
  hex: 'hex',
}

/** Returns the encoding of a name in any case; UTF-8 of another value. */
export function parseEncoding(name: unknown): Encoding {
  return (typeof name === 'string' && NAMES[name.toLowerCase()]) || 'utf8'
}
