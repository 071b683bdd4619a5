import { expect, it } from 'vitest'

import { checkedBook, page } from '../../helpers/checked-book.ts'

const check = checkedBook(['a/one', 'a/gone'])

it('a run that no page shows any more has to lead to another one', async () => {
  expect(await check({})).toEqual([
    'docs/moved-runs.json: no page shows a/gone any more, so links to its permanent address would break.\n' +
      '  Add "a/gone" with the id of the example that shows the same now.',
  ])
  expect(await check({ 'docs/moved-runs.json': '{"a/gone": "a/one"}\n' })).toEqual([])
})

it('an entry leads from a run that is gone to one that a page shows', async () => {
  expect(await check({ 'docs/moved-runs.json': '{"a/gone": "a/on", "a/one": "a/one"}\n' })).toEqual([
    'docs/moved-runs.json: a/gone leads to a/on, which no page shows.\n  Nearest: a/one.',
    'docs/moved-runs.json: a/one is still on a page.\n  Take the entry away.',
  ])
})

it('a page with a mistake is not taken for one that shows no runs', async () => {
  const problems = await check({ 'docs/en/a/one.md': page({ before: '```\nnot closed\n' }) })
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.filter((problem) => problem.includes('moved-runs'))).toEqual([])
})

it.each([
  ['[', 'cannot be read: '],
  ['{"a/gone": 1}', 'cannot be read: Invalid type: Expected string but received 1'],
])('refuses %s', async (text, message) => {
  await expect(check({ 'docs/moved-runs.json': text })).rejects.toThrow(`docs/moved-runs.json: ${message}`)
})
