import type { Token } from 'markdown-it'

import { renderPlayers } from './render-player.ts'
import { findDifferences } from './differences.ts'
import { labelGroup } from './label-group.ts'
import { renderDifferences } from './render-differences.ts'
import { renderOutcome } from './render-outcome.ts'
import { letterOf, renderReleaseLines } from './render-release-lines.ts'
import { renderShares, type SharesOptions } from './render-shares.ts'
import { renderTabs } from './tabs.ts'
import type { Tokens } from '../directive/tokens.ts'

interface OutcomesOptions extends SharesOptions {
  /** Unique on the page. */
  key: string
  /** True if charts of traces are left out. */
  withoutCharts?: boolean
}

/** Renders all outcomes of an example: as shares if it was repeated, else with a tab for each. */
export function renderOutcomes(options: OutcomesOptions, tokens: Tokens): Token[] {
  const { groups, names, key, messages, withoutCharts } = options
  if (groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))) return renderShares(options, tokens)
  const ofSettings = renderDifferences(options, tokens)
  const differences = [
    findDifferences(groups.map(({ outcome }) => outcome.output)),
    findDifferences(groups.map(({ outcome }) => outcome.client?.output ?? [])),
  ]
  const strip = renderReleaseLines(groups, messages)
  const tabs = groups.map((group, at) => ({
    // The strip names outcomes by letters.
    label: `${strip === '' ? '' : `${letterOf(at)} · `}${labelGroup(group, groups, messages)}`,
    data: { versions: group.versions.map(({ node }) => node).join(' '), ...(group.format && { format: group.format }) },
    content: [
      ...renderOutcome(
        group.outcome,
        { names, differences: differences.map((each) => each[at] ?? []), messages },
        tokens,
      ),
      ...(withoutCharts ? [] : renderPlayers(group.outcome, groups, messages, tokens)),
    ],
  }))
  const label = ofSettings.length > 0 ? messages.run.outcomes : messages.run.versions
  return [
    ...renderTabs([...tabs, ...ofSettings], { key: `${key}-outcome`, label, className: 'outcomes' }, tokens),
    ...(strip === '' ? [] : [tokens.html(strip)]),
  ]
}
