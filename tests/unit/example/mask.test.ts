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
  ['ms', 'ℹ duration_ms 7.08\n✔ a (0.8ms)', 'ℹ duration_ms <ms 1>\n✔ a (<ms 2>ms)'],
  ['ms', '  duration_ms: 1.2\n# duration_ms 3', '  duration_ms: <ms 1>\n# duration_ms <ms 2>'],
  ['ms', '{"duration_ms":1.5} <testcase time="0.0012">', '{"duration_ms":<ms 1>} <testcase time="<ms 2>">'],
  ['ms', 't: 1.234s, 1:02.345 (m:ss.mmm)', 't: <ms 1>s, <ms 2> (m:ss.mmm)'],
  ['ms', 'after 5s, v1.2.3, duration_msx 1: 4ms', 'after 5s, v1.2.3, duration_msx 1: <ms 1>ms'],
  ['date', 'at 2026-11-23T02:45:46.123Z', 'at <date 1>'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000', '<uuid 1>'],
  ['/\\d+/', 'a1 b22 c1', 'a<masked 1> b<masked 2> c<masked 1>'],
  ['/x(?<key>\\d)x/', 'x1x 1 x2x', 'x<key 1>x 1 x<key 2>x'],
  ['/a*/', 'baab', 'b<masked 1>b'],
  ['/é|😀(\\d)/i', '😀1 É 😀1', '😀<masked 1> <masked 2> 😀<masked 1>'],
  ['/^a.b$/ms', 'x\na\nb', 'x\n<masked 1>'],
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

it.each([
  '',
  'constructor',
  'pids',
  '/[/',
  '/a/xyz',
  '/a/ii',
  'a/b/',
  '/(?=a)/',
  '/(?<!a)b/',
  '/(a)\\1/',
  '/.{0,1000}/',
  `/${'a'.repeat(301)}/`,
])('rejects %j', (word) => {
  expect(parseMask(word)).toBe(undefined)
})

// In a backtracking engine these would take years.
it.each(['/(a+)+$/', '/(a|a)*b/', '/(.*a){30}b/'])('matches %s in linear time', (word) => {
  expect(mask(word, 'a'.repeat(5000) + '!')).toEqual(['a'.repeat(5000) + '!'])
})

it('gives up masks whose matches take too long', () => {
  const [word, text] = ['/a.*?b|a/', 'a'.repeat(200_000)]
  const masks = [parseMask(word), parseMask('/a.*?c|a/')].filter((each) => each !== undefined)
  expect(applyMasks([text], masks).slow.map(({ name }) => name)).toEqual([word])
})

it('gives up a mask after one match that takes the longest possible time', () => {
  const [word, began] = ['/(?:[ab]?x?){8}(?:[ab]?x?){20}[cd]/', performance.now()]
  const masks = [parseMask(word)].filter((each) => each !== undefined)
  expect(applyMasks(['ab'.repeat(128 * 1024)], masks).texts).toEqual(['ab'.repeat(128 * 1024)])
  expect(performance.now() - began).toBeLessThan(10_000)
})
