import { expect, it } from 'vitest'

import { parseScratchpadRequest } from '../../../.vitepress/scratchpad/request-handler.ts'
import { scratchpadEntryAt } from '../../../.vitepress/theme/lib/scratchpad-entry.ts'

const GOOD = { source: 'x', language: 'zh', suffix: '.cts' }

it.each([GOOD, { ...GOOD, beside: 'a/b' }, { stop: true }])('parses %j', (request) => {
  expect(parseScratchpadRequest(JSON.stringify({ ...request, more: 1 }))).toEqual(request)
})

const BAD = [{ source: 1 }, { language: 'fr' }, { suffix: '.js' }, { suffix: '/../x.ts' }, { beside: 1 }]
const BAD_PROGRAMS = BAD.map((bad) => JSON.stringify({ ...GOOD, ...bad }))

it.each(['', '{', 'null', '[]', '"stop"', '{"stop":1}', ...BAD_PROGRAMS])('rejects %s', (text) =>
  expect(parseScratchpadRequest(text)).toBe(undefined),
)

it('finds the suffix and the folder of an example in its URL', () => {
  const addresses = ['a/b.ts', 'a/b.cts', 'a/b/main.ts', 'a/b/server.mts', 'a/b/data.json']
  expect(addresses.map((each) => scratchpadEntryAt(`http://localhost/base/examples/${each}.txt`))).toEqual([
    { suffix: '.ts' },
    { suffix: '.cts' },
    { suffix: '.ts', beside: 'a/b' },
    { suffix: '.mts', beside: 'a/b' },
    undefined,
  ])
})
