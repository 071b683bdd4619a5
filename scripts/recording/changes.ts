import { compare } from 'semver'

import { RELEASES } from '../node/releases.ts'
import { outcomeKey, type Group } from './observation.ts'

/** Two versions that a recording has, with no other between, whose outcomes differ. */
export type Change = [before: string, after: string]

/** Returns the changes in a recording, in each module system, oldest first. */
export function changesIn(groups: Group[]): Change[] {
  return [...Map.groupBy(groups, ({ format }) => format).values()].flatMap((own) => {
    const keys = new Map<string, string>()
    for (const { versions, outcome } of own)
      for (const { node } of versions) keys.set(node, (keys.get(node) ?? '') + outcomeKey(outcome))
    const versions = [...keys.keys()].toSorted(compare)
    return versions.flatMap((after, index): Change[] => {
      const before = versions[index - 1]
      return before !== undefined && keys.get(before) !== keys.get(after) ? [[before, after]] : []
    })
  })
}

/** True if no release is between the two versions of a change. */
export function isDated([before, after]: Change): boolean {
  return RELEASES.indexOf(before) >= 0 && RELEASES.indexOf(after) === RELEASES.indexOf(before) + 1
}
