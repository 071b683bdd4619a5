import * as fc from 'fast-check'
import { describe } from 'vitest'

import { icu } from '../../../../.vitepress/browser-node/process/bindings/icu/icu.ts'
import { anyText, property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'
import { reference } from '../../../helpers/own-binding/steps.ts'

const compare = besideOwn('icu', icu)
const characters = fc.string({ unit: 'grapheme', maxLength: 20 })

describe('ICU', () => {
  property([fc.oneof(anyText, characters)], 600)('measures text as Node.js does', (text) =>
    compare({ name: 'getStringWidth', args: [text] }),
  )

  const encodings = fc.constantFrom('utf-16le', 'utf-16be', 'gb18030', 'big5', 'euc-jp', 'shift_jis', 'euc-kr')
  const pieces = fc
    .array(fc.constantFrom(0x61, 0, 0x62, 0), { maxLength: 3 })
    .map((bytes) => Uint8Array.from(bytes.flatMap((byte) => [byte, 0])))
  property([encodings, pieces, pieces], 100)('decodes ASCII as Node.js does', (name, first, second) =>
    compare(
      { name: 'getConverter', how: 'call', args: [name, 0] },
      { name: 'decode', args: [reference(0), first, 0, name] },
      { name: 'decode', args: [reference(0), second, 1, name] },
      { name: 'hasConverter', args: [name] },
    ),
  )
})
