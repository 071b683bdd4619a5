import * as fc from 'fast-check'
import { describe, it } from 'vitest'

import { encoding } from '../../../../.vitepress/browser-node/process/bindings/encoding.ts'
import { anyBytes, anyText, property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'

const compare = besideOwn('encoding_binding', encoding)
const bytes = anyBytes.map((all) => Uint8Array.from(all))

describe('encoding', () => {
  property([anyText, fc.nat(30)], 400)('writes text as Node.js does', (text, room) =>
    compare(
      { name: 'encodeUtf8String', args: [text] },
      { name: 'encodeInto', args: [text, new Uint8Array(room)] },
      { name: 'encodeIntoResults', how: 'read' },
    ),
  )

  property([fc.oneof(bytes, fc.constantFrom('x', undefined, {})), fc.boolean(), fc.boolean()], 600)(
    'reads bytes as Node.js does',
    (value, ignoresMark, isFatal) => compare({ name: 'decodeUTF8', args: [value, ignoresMark, isFatal] }),
  )

  const names = [
    'ExAmple.com',
    'münchen.de',
    'xn--mnchen-3ya.de',
    '日本',
    'ß.de',
    'a..b',
    '*.x',
    'a_b',
    'Ⅷ.com',
    'xn--zca.de',
    '-a-',
    '',
  ]
  it.each(names)('encodes and decodes the domain %s as Node.js does', (name) =>
    compare({ name: 'toASCII', args: [name] }, { name: 'toUnicode', args: [name] }),
  )
})
