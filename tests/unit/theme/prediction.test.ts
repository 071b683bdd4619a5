import { describe, expect, it } from 'vitest'

import { isCorrect, moveItem, shuffle } from '../../../.vitepress/theme/lib/prediction.ts'

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
