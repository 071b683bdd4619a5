import { expect, it } from 'vitest'

import { draw } from '../../../.vitepress/theme/lib/draw.ts'

it('draws distinct numbers, or all of them', () => {
  expect(draw(5, 3)).toEqual([0, 1, 2])
  expect(draw(2, 4, () => 0)).toEqual([2, 3])
  expect(draw(2, 4, () => 0.99)).toEqual([0, 1])
  const drawn = Array.from({ length: 200 }, () => draw(2, 4).join(''))
  expect(new Set(drawn)).toEqual(new Set(['01', '02', '03', '12', '13', '23']))
})
