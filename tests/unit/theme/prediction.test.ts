import { describe, expect, it } from 'vitest'

import { isCorrect, moveItem, shuffle } from '../../../.vitepress/theme/lib/prediction.ts'

const lines = ['a', 'b', 'c', 'd', 'b']
const texts = (guess: { text: string }[]): string[] => guess.map(({ text }) => text)

describe('the lines of a prediction', () => {
  it('are all there, in the same order for the same seed', () => {
    expect(texts(shuffle(lines, 'seed')).toSorted()).toEqual(['a', 'b', 'b', 'c', 'd'])
    expect(shuffle(lines, 'seed')).toEqual(shuffle(lines, 'seed'))
  })

  it('are never in the true order', () => {
    const seeds = Array.from({ length: 500 }, (_, seed) => String(seed))
    expect(seeds.filter((seed) => !isCorrect(shuffle(['a', 'b'], seed), ['a', 'b']).includes(false))).toEqual([])
  })

  it('come in every order', () => {
    const seeds = Array.from({ length: 500 }, (_, seed) => `seed ${seed}`)
    const orders = new Set(seeds.map((seed) => texts(shuffle(['a', 'b', 'c'], seed)).join('')))
    expect([...orders].toSorted()).toEqual(['acb', 'bac', 'bca', 'cab', 'cba'])
  })

  it('are right where the same text was printed', () => {
    const guess = [4, 0, 2, 3, 1].map((key) => ({ key, text: lines[key] ?? '' }))
    expect(isCorrect(guess, lines)).toEqual([false, false, true, true, true])
  })

  it('move', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveItem(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  })
})
