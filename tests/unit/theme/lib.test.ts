import { describe, expect, it } from 'vitest'

import { chooseTab } from '../../../.vitepress/theme/lib/choose-tab.ts'
import { EVERYTHING, formatQuery, matchesQuery, parseQuery } from '../../../.vitepress/theme/lib/feature-query.ts'
import { draw, isCorrect, moveItem, shuffle } from '../../../.vitepress/theme/lib/prediction.ts'

const FEATURES = [
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
  expect(FEATURES.filter((row) => matchesQuery(row, { ...EVERYTHING, ...query })).map(({ text }) => text)).toEqual(
    names,
  )
})

it.each([
  ['', EVERYTHING],
  ['?text=a+b&group=globals&change=3', { text: 'a b', group: 'globals', change: 3 }],
  ['?change=-1&other=x', EVERYTHING],
  ['?change=1.5', EVERYTHING],
])('reads the filter from %j', (search, query) => {
  expect([parseQuery(search), parseQuery(formatQuery(query))]).toEqual([query, query])
})

const tab = (versions: string, format?: string, checked = false) => ({ versions: versions.split(' '), format, checked })

const PLAIN = [tab('26 24 12'), tab('11 10')]
const SWITCHED = [tab('26 10', 'cjs'), tab('26', 'esm', true), tab('12', 'esm')]

it.each([
  ['the tab with the version', PLAIN, tab('10'), 1],
  ['the first of the versions that a tab has', PLAIN, tab('18 12 11'), 0],
  ['no tab if no tab has the version', PLAIN, tab('18'), undefined],
  ['the same module system', SWITCHED, tab('26', 'cjs'), 0],
  ['the module system of the checked tab if the other tab has none', SWITCHED, tab('12'), 2],
  ['no tab if the checked module system lacks the version', SWITCHED, tab('10'), undefined],
  ['a tab without a module system for any module system', PLAIN, tab('10', 'esm'), 1],
])('chooses %s', (_, tabs, wanted, expected) => {
  expect(chooseTab(tabs, wanted)).toBe(expected)
})

const lines = ['a', 'b', 'c', 'd', 'b']
const texts = (guess: { text: string }[]): string[] => guess.map(({ text }) => text)

describe('prediction', () => {
  it('shuffles all lines, in the same order for the same seed', () => {
    expect(texts(shuffle(lines, 'seed')).toSorted()).toEqual(['a', 'b', 'b', 'c', 'd'])
    expect(shuffle(lines, 'seed')).toEqual(shuffle(lines, 'seed'))
  })

  it('never keeps the original order', () => {
    const seeds = Array.from({ length: 500 }, (_, seed) => String(seed))
    expect(seeds.filter((seed) => !isCorrect(shuffle(['a', 'b'], seed), ['a', 'b']).includes(false))).toEqual([])
  })

  it('has at most half of the lines in their place at the start, or as few as equal lines allow', () => {
    const placed = (each: string[]): number[] => {
      const seeds = Array.from({ length: 300 }, (_, seed) => shuffle(each, `seed ${seed}`))
      return seeds.map((guess) => isCorrect(guess, each).filter(Boolean).length)
    }
    expect(Math.max(...placed(['a', 'b', 'c', 'd', 'e', 'f']))).toBe(3)
    expect(Math.max(...placed(['a', 'a', 'a', 'a', 'a', 'b']))).toBe(4)
  })

  it('produces every other order', () => {
    const seeds = Array.from({ length: 500 }, (_, seed) => `seed ${seed}`)
    const orders = new Set(seeds.map((seed) => texts(shuffle(['a', 'b', 'c'], seed)).join('')))
    expect([...orders].toSorted()).toEqual(['acb', 'bac', 'bca', 'cab', 'cba'])
  })

  it('accepts lines with the same text in any order', () => {
    const guess = [4, 0, 2, 3, 1].map((key) => ({ key, text: lines[key] ?? '' }))
    expect(isCorrect(guess, lines)).toEqual([false, false, true, true, true])
  })

  it('moves an item', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  })
})

it('draws distinct numbers, or all of them', () => {
  expect(draw(5, 3)).toEqual([0, 1, 2])
  expect(draw(2, 4, () => 0)).toEqual([2, 3])
  expect(draw(2, 4, () => 0.99)).toEqual([0, 1])
  const drawn = Array.from({ length: 200 }, () => draw(2, 4).join(''))
  expect(new Set(drawn)).toEqual(new Set(['01', '02', '03', '12', '13', '23']))
})
