import { compare, major } from 'semver'

import integrities from './releases.json' with { type: 'json' }
import { PACKAGES } from './platform.ts'
import type { Builds } from './versions.ts'

/** The platform on which changes are dated: it has a build of nearly every release. */
export const DATING_PLATFORM = 'linux-x64'

const RELEASED: Readonly<Record<string, string | null>> = integrities
const NAME = PACKAGES[DATING_PLATFORM] ?? ''

/** All releases of Node.js from version 10 on that have a build for the dating platform, oldest first. */
export const RELEASES: readonly string[] = Object.keys(RELEASED)
  .filter((release) => RELEASED[release] !== null)
  .toSorted(compare)

/** The releases without such a build. */
export const RELEASES_WITHOUT_BUILD: readonly string[] = Object.keys(RELEASED).filter((each) => RELEASED[each] === null)

/** The builds of these releases. The size of a download is not known before it starts: 0. */
export const RELEASE_BUILDS: Builds = Object.fromEntries(
  Object.entries(RELEASED).flatMap(([release, integrity]) =>
    integrity === null ? [] : [[release, { [DATING_PLATFORM]: { package: NAME, integrity, size: 0 } }]],
  ),
)

/** Groups releases by major version; both orders stay. */
export function linesOf(releases: readonly string[]): string[][] {
  return [...Map.groupBy(releases, (release) => major(release)).values()]
}
