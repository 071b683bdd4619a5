import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findBoundaries, nextReleases, type Boundary, type Known } from '../../../scripts/bisect/search.ts'

const LINE_18 = ['18.0.0', '18.1.0', '18.2.0', '18.3.0', '18.4.0']
const LINE_19 = ['19.0.0', '19.1.0', '19.2.0', '19.3.0']
const RELEASES = [...LINE_18, ...LINE_19]

/** Searches as the command does. Returns the boundaries and the releases that were run, in their order. */
function search(outcomeOf: (release: string) => string | null, from: [string, string][] = []) {
  const known = new Map<string, string | null>(from)
  const rounds: string[][] = []
  for (;;) {
    const next = nextReleases(RELEASES, known)
    if (next.length === 0) return { rounds, boundaries: findBoundaries(RELEASES, known) }
    rounds.push(next)
    for (const release of next) known.set(release, outcomeOf(release))
  }
}

/** The outcome is "new" on these releases. */
const newOn =
  (...releases: string[]) =>
  (release: string): string =>
    releases.includes(release) ? 'new' : 'old'

describe('search', () => {
  it('runs the ends of each line, and no more if they agree', () => {
    expect(search(newOn(...LINE_19))).toEqual({
      rounds: [['18.0.0', '18.4.0', '19.0.0', '19.3.0']],
      boundaries: [['18.4.0', '19.0.0']],
    })
  })

  it('finds a change that was ported back', () => {
    expect(search(newOn('18.3.0', '18.4.0', '19.2.0', '19.3.0'))).toEqual({
      rounds: [
        ['18.0.0', '18.4.0', '19.0.0', '19.3.0'],
        ['18.2.0', '19.1.0'],
        ['18.3.0', '19.2.0'],
      ],
      boundaries: [
        ['18.2.0', '18.3.0'],
        ['18.4.0', '19.0.0'],
        ['19.1.0', '19.2.0'],
      ],
    })
  })

  it('finds both sides of what came and went, if a release between is known', () => {
    expect(search(newOn('18.2.0'), [['18.2.0', 'new']])).toEqual({
      rounds: [
        ['18.0.0', '18.4.0', '19.0.0', '19.3.0'],
        ['18.1.0', '18.3.0'],
      ],
      boundaries: [
        ['18.1.0', '18.2.0'],
        ['18.2.0', '18.3.0'],
      ],
    })
  })

  it('passes over a release on which the program cannot run', () => {
    const outcomeOf = (release: string): string | null => (release === '18.4.0' ? null : newOn('18.3.0')(release))
    expect(search(outcomeOf)).toEqual({
      rounds: [['18.0.0', '18.4.0', '19.0.0', '19.3.0'], ['18.3.0'], ['18.1.0'], ['18.2.0']],
      boundaries: [
        ['18.2.0', '18.3.0'],
        ['18.3.0', '19.0.0'],
      ],
    })
  })

  it('has nothing to do without releases', () => {
    const known: Known = new Map()
    expect([nextReleases([], known), findBoundaries([], known)]).toEqual([[], []])
  })

  it('dates any single change in a line to neighbours that differ', () => {
    assert(
      property(integer({ min: 0, max: RELEASES.length }), (at) => {
        const { boundaries } = search((release) => (RELEASES.indexOf(release) < at ? 'old' : 'new'))
        const expected: Boundary[] =
          at === 0 || at === RELEASES.length ? [] : [[RELEASES[at - 1] ?? '', RELEASES[at] ?? '']]
        expect(boundaries).toEqual(expected)
      }),
    )
  })
})
