import type { Distinction } from '../../../scripts/recording/display-text.ts'
import { distinguishOutcomes } from '../../../scripts/recording/distinguish-outcomes.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import type { Messages } from '../../messages/messages.ts'
import { shownOutcomes, type ExplainedSettings } from './settings-view.ts'

/** Shows the differences that readers could not see. */
export interface RunDistinction extends Distinction {
  /** True if the reports of errors do not show what was thrown. */
  needsThrown: boolean
}

interface Options {
  groups: Group[]
  messages: Messages
  settings?: ExplainedSettings
}

/** Returns what it takes to distinguish all outcomes that are shown of a run. */
export function distinctionOf({ groups, messages, settings }: Options): RunDistinction {
  const others = settings ? shownOutcomes(settings, messages) : []
  const outcomes = [...groups, ...others].map(({ outcome }) => outcome)
  return { ...distinguishOutcomes(outcomes), noLineBreak: `⟨${messages.run.noLineBreak}⟩` }
}
