import { expect, it } from 'vitest'

import { joinHistories, parseLog } from '../../../scripts/git/history.ts'

/** A commit as git writes it with the format of history.ts. */
function commit(day: string, people: string[], ...changes: string[]): string {
  return `\x1e${[day, ...people].join('\x1f')}\x1d\0\n${changes.map((change) => `${change}\0`).join('')}`
}

it('knows the last day and all authors of a file, the latest first', () => {
  const log =
    commit('2026-03-03', ['Cem', 'Ada <ada@example.org>'], 'M\0docs/a.md') +
    commit('2026-02-02', ['renovate[bot]', ''], 'M\0docs/a.md', 'A\0docs/b.md') +
    commit('2026-01-01', ['Bo', 'Cem <cem@example.org>'], 'A\0docs/a.md')
  expect([...parseLog(log)]).toEqual([
    ['docs/a.md', { changed: '2026-03-03', authors: ['Cem', 'Ada', 'Bo'] }],
    ['docs/b.md', { changed: '2026-02-02', authors: [] }],
  ])
})

it('a renamed file keeps its authors, a copied one begins anew, and both may have spaces in their names', () => {
  const log =
    commit('2026-04-04', ['Dee'], 'R100\0docs/new name.md\0docs/newest.md') +
    commit('2026-03-03', ['Cem'], 'R087\0docs/old.md\0docs/new name.md', 'C100\0docs/x.md\0docs/y.md') +
    commit('2026-02-02', ['Bo'], 'M\0docs/x.md') +
    commit('2026-01-01', ['Ada'], 'A\0docs/old.md')
  expect([...parseLog(log)]).toEqual([
    ['docs/newest.md', { changed: '2026-04-04', authors: ['Dee', 'Cem', 'Ada'] }],
    ['docs/y.md', { changed: '2026-03-03', authors: ['Cem'] }],
    ['docs/x.md', { changed: '2026-02-02', authors: ['Bo'] }],
  ])
})

it('of several files the latest day counts, and its authors come first', () => {
  expect(
    joinHistories([
      { changed: '2026-01-01', authors: ['Ada'] },
      { changed: '2026-02-02', authors: ['Bo', 'Ada'] },
    ]),
  ).toEqual({ changed: '2026-02-02', authors: ['Bo', 'Ada'] })
  expect(joinHistories([])).toBe(undefined)
})
