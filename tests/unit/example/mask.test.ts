import { expect, it } from 'vitest'

import { applyMasks, parseMask } from '../../../scripts/example/mask.ts'

function mask(word: string, ...texts: string[]): string[] {
  const parsed = parseMask(word)
  return parsed ? applyMasks(texts, [parsed]).texts : ['invalid mask']
}

it.each([
  ['pid', 'parent pid 41, child pid: 42, pid 41', 'parent pid <pid 1>, child pid: <pid 2>, pid <pid 1>'],
  [
    'port',
    'http://127.0.0.1:8080/ on port 8080 and localhost:9',
    'http://127.0.0.1:<port 1>/ on port <port 1> and localhost:<port 2>',
  ],
  ['ms', 'took 12.5 ms, then 3ms', 'took <ms 1> ms, then <ms 2>ms'],
  ['date', 'at 2026-11-23T02:45:46.123Z', 'at <date 1>'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000', '<uuid 1>'],
  ['/\\d+/', 'a1 b22 c1', 'a<masked 1> b<masked 2> c<masked 1>'],
  ['/x(?<key>\\d)x/', 'x1x 1 x2x', 'x<key 1>x 1 x<key 2>x'],
  ['/a*/', 'baab', 'b<masked 1>b'],
  ['/(?=(\\d+))/', 'a123b', 'a<masked 1>b'],
  ['/(?<=(\\d)a*)/', '1aaa', '<masked 1>aaa'],
])('%s', (word, text, expected) => {
  expect(mask(word, text)).toEqual([expected])
})

it('continues the numbers from one text to the next', () => {
  expect(mask('pid', 'pid 1', 'pid 2', 'pid 1')).toEqual(['pid <pid 1>', 'pid <pid 2>', 'pid <pid 1>'])
})

it('returns the masks that matched nothing', () => {
  const masks = ['pid', 'ms'].map((word) => parseMask(word)).filter((each) => each !== undefined)
  expect(applyMasks(['5 ms'], masks).unmatched.map(({ name }) => name)).toEqual(['pid'])
})

it.each(['', 'constructor', 'pids', '/[/', '/a/xyz', 'a/b/'])('rejects %j', (word) => {
  expect(parseMask(word)).toBe(undefined)
})
