import { describe, expect, it } from 'vitest'

import { breakLines } from '../../../.vitepress/publish/card/break-lines.ts'
import { renderCard } from '../../../.vitepress/publish/card/render-card.ts'

describe('lines of a card', () => {
  it.each([
    ['one two three', 4, 3, ['one two', 'three']],
    ['循环是一个圈，从哪里进去都行。', 7, 3, ['循环是一个圈，', '从哪里进去都', '行。']],
    ['事件循环，事件循环。', 4, 3, ['事件', '循环，', '事件', '循环。'].slice(0, 2).concat('事件 …')],
    ['a&b', 9, 2, ['a&b']],
    ['', 9, 2, ['']],
  ])('%s', (text, width, most, lines) => {
    expect(breakLines(text, width, most)).toEqual(lines)
  })
})

it('a card is escaped', () => {
  const svg = renderCard({ place: 'A & B', title: '<b>', description: 'x < y' }, 'Font').toString()
  expect([...svg.matchAll(/<text[^>]*>([^]*?)<\/text>/g)].map(([, text]) => text)).toEqual([
    'A &amp; B',
    '&lt;b&gt;',
    'x &lt; y',
  ])
})
