import { outcomeKey, type Group } from './observation.ts'
import type { Outcome } from './outcome.ts'
import type { Recording } from './render-recording.ts'
import type { Settings } from './settings.ts'

/**
 * Returns the settings of a recording if they still hold for new outcomes: they were compared with those on the pinned version,
 * without their traces.
 */
export function keepSettings(before: Recording | undefined, after: Group[], pinned: string): Settings | undefined {
  return before && keysOn(before.groups, pinned) === keysOn(after, pinned) ? before.settings : undefined
}

function keysOn(groups: Group[], pinned: string): string {
  return groups
    .filter(({ versions }) => versions.some(({ node }) => node === pinned))
    .map(({ format, outcome }) => `${format} ${outcomeKey(withoutTrace(outcome))}`)
    .toSorted()
    .join('\n')
}

/** Returns an outcome without the traces of `@trace`, which settings change by themselves. */
export function withoutTrace({ trace: _trace, calls: _calls, ...outcome }: Outcome): Outcome {
  return outcome
}
