import type { Token } from 'markdown-it'

import type { Group } from '../../../scripts/recording/observation.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Tokens } from '../directive/tokens.ts'
import { findDifferences } from './differences.ts'
import { renderOutcome } from './render-outcome.ts'
import { shownOutcomes, type ExplainedSettings } from './settings-view.ts'
import type { Tab } from './tabs.ts'

interface DifferencesOptions {
  groups: Group[]
  names: string[]
  messages: Messages
  settings?: ExplainedSettings
}

/** Renders a tab for each other outcome that the example has in a setting, with the lines marked that the first outcome lacks. */
export function renderDifferences({ groups, names, messages, settings }: DifferencesOptions, tokens: Tokens): Tab[] {
  if (!settings) return []
  return shownOutcomes(settings, messages).map(({ names: label, outcome, format, limit }) => {
    const usual = groups.find((group) => format === undefined || group.format === format)?.outcome
    const differences = [
      findDifferences([usual?.output ?? [], outcome.output])[1] ?? [],
      findDifferences([usual?.client?.output ?? [], outcome.client?.output ?? []])[1] ?? [],
    ]
    const content: Token[] = renderOutcome(outcome, { names, differences, messages, limit }, tokens)
    return { label, content }
  })
}
