import type { Token } from 'markdown-it'

import type { Group } from '../../../scripts/recording/observation.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Tokens } from '../directive/tokens.ts'
import { findDifferences } from './differences.ts'
import type { RunDistinction } from './distinction.ts'
import { labelGroup, titleOf } from './label-group.ts'
import { renderOutcome } from './render-outcome.ts'
import { shownOutcomes, type ExplainedSettings } from './settings-view.ts'
import type { Tab } from './tabs.ts'

interface DifferencesOptions {
  groups: Group[]
  names: string[]
  messages: Messages
  distinction: RunDistinction
  settings?: ExplainedSettings
}

/** Renders a tab for each other outcome that the example has in a setting, with the lines marked that the first outcome lacks. */
export function renderDifferences(
  { groups, names, messages, distinction, settings }: DifferencesOptions,
  tokens: Tokens,
): Tab[] {
  if (!settings) return []
  // The pinned Node ran it in all settings.
  const title = titleOf(groups[0]?.versions.slice(-1) ?? [], groups, messages)
  return shownOutcomes(settings, messages).map(({ names: label, outcome, format, limit }) => {
    const usual = groups.find((group) => format === undefined || group.format === format)
    const differences = [
      findDifferences([usual?.outcome.output ?? [], outcome.output])[1] ?? [],
      findDifferences([usual?.outcome.client?.output ?? [], outcome.client?.output ?? []])[1] ?? [],
    ]
    const others = usual && labelGroup(usual, groups, messages)
    const content: Token[] = renderOutcome(
      outcome,
      { names, title, others, differences, messages, distinction, limit },
      tokens,
    )
    return { label, content }
  })
}
