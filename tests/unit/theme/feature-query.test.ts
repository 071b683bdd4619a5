import { expect, it } from 'vitest'

import { EVERYTHING, matchesQuery } from '../../../.vitepress/theme/lib/feature-query.ts'

const ROWS = [
  { text: 'Array.prototype.at', group: 'language', support: '0011' },
  { text: 'fetch', group: 'globals', support: '0001' },
  { text: 'SlowBuffer', group: 'globals', support: '1110' },
]

it.each([
  [{}, ['Array.prototype.at', 'fetch', 'SlowBuffer']],
  [{ text: 'FETCH' }, ['fetch']],
  [{ text: 'proto array' }, ['Array.prototype.at']],
  [{ group: 'globals' }, ['fetch', 'SlowBuffer']],
  [{ change: 3 }, ['fetch', 'SlowBuffer']],
  [{ change: 2, group: 'globals' }, []],
])('filters features by %j', (query, names) => {
  expect(ROWS.filter((row) => matchesQuery(row, { ...EVERYTHING, ...query })).map(({ text }) => text)).toEqual(names)
})
