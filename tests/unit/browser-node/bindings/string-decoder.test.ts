import * as fc from 'fast-check'
import { describe } from 'vitest'

import { stringDecoder } from '../../../../.vitepress/browser-node/process/bindings/string-decoder.ts'
import { anyBytes, property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'
import { reference, type Step } from '../../../helpers/own-binding/steps.ts'

const compare = besideOwn('string_decoder', stringDecoder)
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  anyBytes.map((bytes) => Uint8Array.from(bytes)),
  fc
    .array(fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0xd8, 0x3d, 0xff), { maxLength: 6 })
    .map((all) => Uint8Array.from(all)),
)

describe('a string decoder', () => {
  property([fc.constantFrom(0, 1, 2, 3, 4, 5, 7), fc.array(fc.option(piece), { maxLength: 8 })], 1000)(
    'decodes pieces as Node.js does',
    (encoding, pieces) =>
      compare(
        { name: 'state', how: 'keep', args: [Uint8Array.of(0, 0, 0, 0, 0, 0, encoding)] },
        ...pieces.map((bytes): Step =>
          bytes ? { name: 'decode', args: [reference(0), bytes] } : { name: 'flush', args: [reference(0)] },
        ),
      ),
  )
})
