import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { buffer } from '../../../../.vitepress/browser-node/process/bindings/buffer/buffer.ts'
import { anyText, property } from '../../../helpers/fuzz.ts'
import { besideOwn, createModel } from '../../../helpers/own-binding/own-binding.ts'

const compare = besideOwn('buffer', buffer)

/** Bytes of which some are text. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  anyText.map((text) => new Uint8Array(Buffer.from(text))),
  fc
    .array(fc.constantFrom(0, 97, 98, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xed, 0xa0), { maxLength: 12 })
    .map((all) => Uint8Array.from(all)),
)
/** Text that is base64 or hexadecimal, or nearly so. */
const digits = fc.string({ unit: fc.constantFrom(...'YWJjZA09+/-_==\n fF!\u0141\u013D'), maxLength: 20 })
const text = fc.oneof(anyText, digits)
const index = fc.oneof(
  fc.integer({ min: -3, max: 45 }),
  fc.constantFrom(undefined, null, NaN, Infinity, -Infinity, 1.9, -0.5, '2', 'x', 2 ** 40, true),
)
const notBytes = fc.constantFrom('x', undefined, null, 1, {}, [])
const ENCODINGS = [
  'utf8',
  'UTF-8',
  'ucs2',
  'utf16le',
  'latin1',
  'binary',
  'ascii',
  'hex',
  'base64',
  'base64url',
  'buffer',
]
const SLICES = ['asciiSlice', 'base64Slice', 'base64urlSlice', 'latin1Slice', 'hexSlice', 'ucs2Slice', 'utf8Slice']
const WRITES = [
  'base64Write',
  'base64urlWrite',
  'hexWrite',
  'ucs2Write',
  'asciiWriteStatic',
  'latin1WriteStatic',
  'utf8WriteStatic',
]

describe('text of bytes', () => {
  property([fc.constantFrom(...SLICES), fc.oneof({ weight: 9, arbitrary: bytes }, notBytes), index, index], 600)(
    'is read as Node.js does',
    (name, value, from, to) => compare({ name, args: [value, from, to] }),
  )

  property(
    [
      fc.constantFrom(...WRITES),
      fc.oneof({ weight: 9, arbitrary: bytes }, notBytes),
      fc.oneof({ weight: 9, arbitrary: text }, notBytes),
      index,
      index,
    ],
    1000,
  )('is written as Node.js does', (name, target, value, from, size) =>
    compare({ name, args: [target, value, from, size] }),
  )

  property([text], 300)('is measured, and read from base64, as Node.js does', (value) =>
    compare(...['byteLengthUtf8', 'atob', 'btoa'].map((name) => ({ name, args: [value] }))),
  )

  it('is not longer than V8 allows', () => {
    const hexSlice = createModel('buffer', buffer)['hexSlice'] as (value: Uint8Array) => string
    const message = 'Cannot create a string longer than 0x1fffffe8 characters'
    expect(() => hexSlice(new Uint8Array(2 ** 28))).toThrow(
      expect.objectContaining({ code: 'ERR_STRING_TOO_LONG', message }),
    )
  })
})

describe('bytes', () => {
  property(
    [bytes, fc.oneof(bytes, text, index, notBytes), index, index, fc.constantFrom(...ENCODINGS, undefined, 'none')],
    1000,
  )('are filled as Node.js does', (target, value, from, to, encoding) =>
    compare({ name: 'fill', args: [target, value, from, to, encoding] }),
  )

  const small = fc.array(fc.constantFrom(0, 97, 98), { maxLength: 9 }).map((all) => Uint8Array.from(all))
  const needle = fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\u6100', 'é'), maxLength: 3 })
  const offset = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.constantFrom(0x7fffffff, -0x80000000, 1.5))
  // At a negative end, Node.js itself searches UTF-16 for ever.
  const end = fc.integer({ min: 0, max: 12 })

  property([small, needle, offset, fc.constantFrom(1, 3, 4), fc.boolean(), end], 1000)(
    'are searched for text as Node.js does',
    (...args) => compare({ name: 'indexOfString', args }),
  )

  property([small, small, offset, fc.constantFrom(0, 1, 2, 3, 4, 5, 7), fc.boolean(), end], 1000)(
    'are searched for bytes as Node.js does',
    (...args) => compare({ name: 'indexOfBuffer', args }),
  )

  property([small, fc.constantFrom(97, 98, 353, 0, 2 ** 32 - 1), offset, fc.boolean(), end], 400)(
    'are searched for a byte as Node.js does',
    (...args) => compare({ name: 'indexOfNumber', args }),
  )

  const four = fc.array(fc.constantFrom(0, 97, 98), { minLength: 4, maxLength: 4 }).map((all) => Uint8Array.from(all))
  const start = fc.constantFrom(0, 1, 2, 3, 9, -1, undefined)
  // The library passes no end before its start, nor one beyond the bytes, where Node.js would compare foreign memory.
  const after = fc.constantFrom(3, 4, undefined)
  property([fc.oneof(four, notBytes), fc.oneof(four, notBytes), start, start, after, after], 400)(
    'are compared in part as Node.js does',
    (...args) => compare({ name: 'compareOffset', args }),
  )
  property([fc.oneof(small, notBytes), fc.oneof(small, notBytes)], 400)('are compared as Node.js does', (...args) =>
    compare({ name: 'compare', args }),
  )

  property(
    [
      fc.uint8Array({ minLength: 10, maxLength: 20 }),
      fc.uint8Array({ minLength: 10, maxLength: 20 }),
      fc.nat(5),
      fc.nat(5),
      fc.nat(5),
    ],
    100,
  )('are copied as Node.js does', (source, target, ...range) =>
    compare(
      { name: 'copy', args: [source, target, ...range] },
      { name: 'copyArrayBuffer', args: [target.buffer, range[0], source.buffer, range[1], range[2]] },
    ),
  )

  property([fc.uint8Array({ minLength: 8, maxLength: 8 })], 50)('are swapped as Node.js does', (value) =>
    compare(...['swap16', 'swap32', 'swap64'].map((name) => ({ name, args: [value] }))),
  )

  property([bytes], 300)('are UTF-8 or ASCII if Node.js says so', (value) =>
    compare(
      { name: 'isUtf8', args: [value] },
      { name: 'isAscii', args: [value] },
      { name: 'isUtf8', args: [value.buffer] },
      { name: 'isAscii', args: [value.buffer] },
    ),
  )

  it('are allocated as far as there is memory', () => compare({ name: 'createUnsafeArrayBuffer', args: [2 ** 53 - 1] }))
})
