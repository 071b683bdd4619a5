import { expect, it } from 'vitest'

import { absolutesIn, counterRunOf } from '../../../../scripts/lint/claims/absolutes.ts'

it.each([
  ['en', 'It always waits, because all of them are busy.', ['always', 'because', 'all']],
  ['en', 'Call `every` and `Promise.all`: the small ones finally go.', []],
  ['zh', '因为所有的都在忙，它总是等待。', ['因为', '所有', '总是']],
  ['zh', '它等待。', []],
] as const)('%s: %s', (language, sentence, words) => {
  expect(absolutesIn(sentence, language)).toEqual(words)
})

it('reads the counter-run of the paragraph', () => {
  const lines = ['It always', 'waits. <!-- counter-run: io/busy -->', '', 'It never ends.']
  expect([1, 2, 4].map((line) => counterRunOf(lines, line))).toEqual(['io/busy', 'io/busy', undefined])
})
