import { compare } from 'semver'

import { RELEASES } from '../../../scripts/node/releases.ts'
import { changesIn, isDated } from '../../../scripts/recording/changes.ts'
import type { Group } from '../../../scripts/recording/observation.ts'

/** Neighbouring releases with the same outcome, of those that ran. */
export interface Stretch {
  first: string
  last: string
  /** The place of its group in the recording. */
  group: number
  /** The number of releases from the first to the last, among all that exist. */
  releases: number
}

/**
 * Divides the releases of a recording into stretches by outcome, oldest first; empty unless all changes are dated.
 * @param format the module system, if the recording has both
 */
export function stretchesOf(groups: Group[], format: Group['format']): Stretch[] {
  const own = groups.flatMap((group, at) => (group.format === format ? [{ ...group, at }] : []))
  const changes = changesIn(own)
  if (changes.length === 0 || !changes.every(isDated)) return []
  const groupOf = new Map(own.flatMap(({ versions, at }) => versions.map(({ node }) => [node, at] as const)))
  const stretches: Stretch[] = []
  for (const version of [...groupOf.keys()].toSorted(compare)) {
    const group = groupOf.get(version) ?? 0
    const before = stretches.at(-1)
    if (before?.group === group) Object.assign(before, { last: version, releases: count(before.first, version) })
    else stretches.push({ first: version, last: version, group, releases: 1 })
  }
  return stretches
}

function count(first: string, last: string): number {
  return Math.max(1, RELEASES.indexOf(last) - RELEASES.indexOf(first) + 1)
}
