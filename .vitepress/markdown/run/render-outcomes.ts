import type { Token } from 'markdown-it'

import { renderPlayers } from './render-player.ts'
import { findDifferences } from './differences.ts'
import { labelGroup, labelOthers, titleOf } from './label-group.ts'
import { renderDifferences } from './render-differences.ts'
import { renderOutcome } from './render-outcome.ts'
import { letterOf, renderReleaseLines } from './render-release-lines.ts'
import { renderShares, type SharesOptions } from './render-shares.ts'
import { distinctionOf } from './distinction.ts'
import { renderTabs } from './tabs.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { html } from '../../../scripts/util/html.ts'
import type { Tokens } from '../directive/tokens.ts'

interface OutcomesOptions extends Omit<SharesOptions, 'distinction'> {
  /** Unique on the page. */
  key: string
  /** True if charts of traces are left out. */
  withoutCharts?: boolean
  /** True if all outcomes are visible at the same time. */
  compare?: boolean
}

/** Renders all outcomes of an example: as shares if it was repeated, else with a tab for each. */
export function renderOutcomes(run: OutcomesOptions, tokens: Tokens): Token[] {
  const { groups, names, key, messages, withoutCharts, compare } = run
  if (compare) requireTraces(run)
  const distinction = distinctionOf(run)
  const options = { ...run, distinction }
  if (groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))) return renderShares(options, tokens)
  const ofSettings = renderDifferences(options, tokens)
  const differences = [
    findDifferences(groups.map(({ outcome }) => outcome.output)),
    findDifferences(groups.map(({ outcome }) => outcome.client?.output ?? [])),
  ]
  const strips = renderReleaseLines(groups, messages)
  const tabs = groups.map((group, at) => ({
    // The strips name outcomes by letters.
    label: `${strips.length === 0 ? '' : `${letterOf(at)} · `}${labelGroup(group, groups, messages)}`,
    data: { versions: group.versions.map(({ node }) => node).join(' '), ...(group.format && { format: group.format }) },
    content: [
      ...renderOutcome(
        group.outcome,
        {
          names,
          title: titleOf(group.versions, groups, messages),
          others: labelOthers(group, groups, messages),
          differences: differences.map((each) => each[at] ?? []),
          distinction,
          messages,
        },
        tokens,
      ),
      ...(withoutCharts ? [] : renderPlayers(group.outcome, groups, messages, tokens)),
    ],
  }))
  const label = ofSettings.length > 0 ? messages.run.outcomes : messages.run.versions
  const className = compare ? 'outcomes compare' : 'outcomes'
  return [
    ...renderTabs([...tabs, ...ofSettings], { key: `${key}-outcome`, label, className }, tokens),
    ...(strips.length === 0 ? [] : [tokens.html(html`${strips}`)]),
  ]
}

/** @throws PageError unless the example has outcomes to replay at the same time */
function requireTraces({ groups }: OutcomesOptions): void {
  const traced = groups.filter(({ outcome }) => outcome.trace ?? outcome.calls)
  if (traced.length > 1) return
  throw new PageError(`An example with ${traced.length} traced outcomes has nothing to compare. Remove compare.`)
}
