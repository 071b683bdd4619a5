import { expect, it } from 'vitest'

import { isShown } from '../../../../scripts/lint/claims/dated-by-runs.ts'
import type { VersionClaim } from '../../../../scripts/lint/claims/version-claims.ts'
import { changesIn, isDated } from '../../../../scripts/recording/changes.ts'
import type { Group } from '../../../../scripts/recording/observation.ts'

/** Groups of a recording: the versions with each output. */
function groups(outputs: Record<string, string[]>): Group[] {
  return Object.entries(outputs).map(([text, versions]) => ({
    versions: versions.map((node) => ({ node, runs: 1 })),
    outcome: { output: [{ stream: 'stdout', text }], status: { exit: 0 } },
  }))
}

const DATED = groups({ new: ['26.10.0', '20.3.0'], old: ['20.2.0', '18.20.8'] })
const UNDATED = groups({ new: ['26.10.0', '20.20.2'], old: ['18.20.8'] })

it('finds the changes of a recording, and knows which are dated', () => {
  expect([DATED, UNDATED].map((each) => changesIn(each).map((change) => [change, isDated(change)]))).toEqual([
    [[['20.2.0', '20.3.0'], true]],
    [[['18.20.8', '20.20.2'], false]],
  ])
})

const claim = (kind: VersionClaim['kind'], version: string): VersionClaim => ({ kind, version, words: '' })

it.each([
  ['after', '20.3.0', true],
  ['after', '20.3', true],
  ['after', '20', false],
  ['after', '20.2.0', false],
  ['before', '20.2.0', true],
  ['before', '20.2', true],
  ['before', '20', false],
  ['either', '20.2.0', true],
  ['either', '20.3.0', true],
  ['either', '18', false],
] as const)('a change from 20.2.0 to 20.3.0 shows "%s %s": %s', (kind, version, shown) => {
  expect(isShown(claim(kind, version), changesIn(DATED))).toBe(shown)
})

it('a change between versions that are no neighbours shows nothing', () => {
  expect(isShown(claim('after', '20'), changesIn(UNDATED))).toBe(false)
})
