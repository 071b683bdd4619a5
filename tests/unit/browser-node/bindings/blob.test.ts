import * as fc from 'fast-check'
import { describe, it } from 'vitest'

import { blob } from '../../../../.vitepress/browser-node/process/bindings/blob/blob.ts'
import { property } from '../../../helpers/fuzz.ts'
import { besideOwn } from '../../../helpers/own-binding/own-binding.ts'
import { callback, reference, type Step } from '../../../helpers/own-binding/steps.ts'

const compare = besideOwn('blob', blob)
const parts = fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 4 })
const lengthOf = (all: Uint8Array[]): number => all.reduce((length, { byteLength }) => length + byteLength, 0)
/** Pulls until after the end. */
const read = (reader: number, count: number): Step[] =>
  Array.from({ length: count }, () => ({ name: 'pull', on: reader, args: [callback()] }))

describe('blobs', () => {
  property([parts, parts], 200)('are read in the steps of Node.js', (inner, outer) =>
    compare(
      { name: 'createBlob', args: [inner, lengthOf(inner)] },
      { name: 'createBlob', args: [[reference(0), ...outer], lengthOf(inner) + lengthOf(outer)] },
      { name: 'getReader', on: 1 },
      ...read(2, 2 * (inner.length + outer.length) + 2),
    ),
  )

  property([parts, fc.nat(16), fc.nat(16)], 200)('are cut as Node.js does', (all, first, second) => {
    const [start, end] = [first, second]
      .map((index) => Math.min(index, lengthOf(all)))
      .toSorted((one, other) => one - other)
    return compare(
      { name: 'createBlob', args: [all, lengthOf(all)] },
      { name: 'slice', on: 0, args: [start, end] },
      { name: 'getReader', on: 1 },
      ...read(2, 2 * all.length + 2),
    )
  })

  property([parts], 100)('are joined as Node.js does', (all) =>
    compare({ name: 'concat', args: [all] }, { name: 'concat', args: [all.map(({ buffer }) => buffer)] }),
  )

  it('are found by their address until it is revoked', () =>
    compare(
      { name: 'createBlob', args: [[Uint8Array.of(1)], 1] },
      { name: 'storeDataObject', args: ['a', reference(0), 1, 'text/plain'] },
      ...['a', 'b'].map((id) => ({ name: 'getDataObject', args: [id] })),
      ...['blob:nodedata:b', 'blob:nodedata:a', 'blob:nodedata:a'].flatMap((address) => [
        { name: 'revokeObjectURL', args: [address] },
        { name: 'getDataObject', args: ['a'] },
      ]),
    ))
})
