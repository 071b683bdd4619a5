import { StringDecoder } from 'node:string_decoder'
import { parseEnv as nodeParseEnv } from 'node:util'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  ENCODINGS,
  fitUtf8,
  type EncodingName,
} from '../../../.vitepress/browser-node/process/bindings/buffer/encodings.ts'
import { compare, indexOf } from '../../../.vitepress/browser-node/process/bindings/buffer/search.ts'
import { stringDecoder } from '../../../.vitepress/browser-node/process/bindings/string-decoder.ts'
import { parseEnv } from '../../../.vitepress/browser-node/process/parse-env.ts'

const NAMES = Object.keys(ENCODINGS) as EncodingName[]
const anyText = fc.string({ unit: 'binary', maxLength: 40 })
const anyBytes = fc.uint8Array({ maxLength: 40 })

describe('encodings, compared with Buffer', () => {
  it.each(NAMES)('%s to bytes', (name) => {
    const texts = fc.oneof(anyText, fc.base64String(), fc.string({ unit: fc.constantFrom(...'0aF='), maxLength: 12 }))
    fc.assert(
      fc.property(
        texts,
        (text) => void expect([...ENCODINGS[name].encode(text)]).toEqual([...Buffer.from(text, name)]),
      ),
    )
  })

  it.each(NAMES)('%s from bytes', (name) => {
    fc.assert(
      fc.property(
        anyBytes,
        (bytes) => void expect(ENCODINGS[name].decode(bytes)).toBe(Buffer.from(bytes).toString(name)),
      ),
    )
  })

  it('cuts UTF-8 between characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, space) => {
        const target = Buffer.alloc(space)
        const written = target.write(text, 'utf8')
        expect([...fitUtf8(ENCODINGS.utf8.encode(text), space)]).toEqual([...target.subarray(0, written)])
      }),
    )
  })
})

describe('searching bytes, compared with Buffer', () => {
  const few = fc.uint8Array({ maxLength: 12, max: 3 })
  it('finds the first and the last place', () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: -14, max: 14 }), (bytes, wanted, offset) => {
        const buffer = Buffer.from(bytes)
        expect(indexOf(bytes, wanted, offset, true)).toBe(buffer.indexOf(wanted, offset))
        expect(indexOf(bytes, wanted, offset, false)).toBe(buffer.lastIndexOf(wanted, offset))
      }),
    )
  })
  it('compares', () => {
    fc.assert(fc.property(few, few, (a, b) => void expect(compare(a, b)).toBe(Buffer.compare(a, b))))
  })
})

describe('text in pieces, compared with StringDecoder', () => {
  const encodings = ['ascii', 'latin1', 'utf16le', 'utf8', 'base64', 'hex', 'buffer', 'base64url']
  const shape = { kMissingBytes: 4, kBufferedBytes: 5, kEncodingField: 6, encodings }
  const { decode, flush } = stringDecoder.create({} as never, shape) as Record<string, (...values: unknown[]) => string>

  it.each(['utf8', 'utf16le', 'base64', 'base64url', 'latin1', 'hex'] as const)('%s', (name) => {
    fc.assert(
      fc.property(fc.array(anyBytes, { maxLength: 5 }), (chunks) => {
        const state = new Uint8Array(7)
        state[6] = encodings.indexOf(name)
        const decoder = new StringDecoder(name)
        const own = chunks.map((chunk) => decode?.(state, chunk))
        expect([...own, flush?.(state)]).toEqual([
          ...chunks.map((chunk) => decoder.write(Buffer.from(chunk))),
          decoder.end(),
        ])
      }),
    )
  })
})

describe('parseEnv', () => {
  it.each([
    'A=1\nB = two words # comment\n',
    'export C="a\\nb"\nD=\'a\\nb\'\nE=`c`',
    'F="several\nlines"\r\nG=\n# H=no\n=none\nI',
    'J=a#b\nK="#" # comment\nL= "x" y',
  ])('%j, as Node.js', (text) => expect(parseEnv(text)).toEqual({ ...nodeParseEnv(text) }))
})
