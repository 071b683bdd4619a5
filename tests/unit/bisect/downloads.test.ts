import { expect, it } from 'vitest'

import { chooseToDelete } from '../../../scripts/bisect/downloads.ts'

const STORED = ['10.0.0', '12.0.0', '14.0.0', '16.0.0'].map((release) => ({ release, bytes: 10 }))

it.each([
  [40, [], []],
  [39, [], ['10.0.0']],
  [20, [], ['10.0.0', '12.0.0']],
  [20, ['10.0.0'], ['12.0.0']],
  [0, ['14.0.0'], ['10.0.0', '12.0.0', '16.0.0']],
])('a limit of %i bytes, without %j, deletes %j', (limit, kept, deleted) => {
  expect(chooseToDelete(STORED, limit, new Set(kept))).toEqual(deleted)
})
