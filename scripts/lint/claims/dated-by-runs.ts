import { major } from 'semver'

import { RELEASES } from '../../node/releases.ts'
import { isDated, type Change } from '../../recording/changes.ts'
import type { Group } from '../../recording/observation.ts'
import type { VersionClaim } from './version-claims.ts'

/** True if what a sentence says of a version is what a dated change shows. */
export function isShown({ kind, version }: VersionClaim, changes: Change[]): boolean {
  const dated = changes.filter(isDated)
  const starts = (): boolean => dated.some(([, after]) => after === firstOf(version))
  const ends = (): boolean => dated.some(([before]) => before === lastOf(version))
  if (kind === 'after') return starts()
  if (kind === 'before') return ends()
  return starts() || ends()
}

/** The first release that a version names: 20 is 20.0.0, 20.3 is 20.3.0. */
function firstOf(version: string): string | undefined {
  return RELEASES.find((release) => `${release}.`.startsWith(`${version}.`))
}

/** The last release that a version names; of a line as long as it is known. */
function lastOf(version: string): string | undefined {
  return RELEASES.findLast((release) => `${release}.`.startsWith(`${version}.`))
}

/** True if a recording has the newest release of a line on which the book's examples run. */
export function hasNewest(version: string, groups: Group[], known: readonly string[]): boolean {
  const newest = known.findLast((each) => major(each) === Number(version.split('.', 1)[0]))
  return groups.some(({ versions }) => versions.some(({ node }) => node === newest))
}
