import { expect, it } from 'vitest'

import { differClearly, keyOfResult } from '../../../scripts/bisect/subject.ts'

it.each([
  [{ a: 1 }, { a: 1 }, false],
  [{ a: 1 }, { b: 1 }, true],
  [{ a: 0.9, b: 0.1 }, { a: 1 }, true],
  [{ a: 0.95, b: 0.05 }, { a: 1 }, false],
  [{ a: 1 }, { a: 0.9, b: 0.1 }, true],
  [{ a: 0.2, b: 0.8 }, { a: 0.8, b: 0.2 }, false],
])('the shares %j and %j: clearly different %s', (one, other, different) => {
  expect(differClearly(JSON.stringify(one), JSON.stringify(other))).toBe(different)
})

it.each([
  ['build', null],
  ['start', null],
  ['fetch', undefined],
] as const)('a release that is missing because of its %s is known as %j', (missing, key) => {
  expect(keyOfResult({ variant: { node: '20.0.0' }, kind: 'skipped', missing })).toBe(key)
})
