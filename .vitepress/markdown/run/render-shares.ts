import type { Token } from 'markdown-it'

import { escapeHtml } from '../../../scripts/util/escape-html.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import { labelGroup } from './label-group.ts'
import { renderDifferences } from './render-differences.ts'
import { renderOutcome } from './render-outcome.ts'
import type { ExplainedSettings } from './settings-view.ts'
import { viewShares, type SharesView } from './shares-view.ts'
import type { Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'

export interface SharesOptions {
  groups: Group[]
  /** Names of the programs: one, or the server and the client. */
  names: string[]
  messages: Messages
  /** The settings in which it was also run. */
  settings?: ExplainedSettings
}

/** Renders how often each outcome occurred, as a table with bars and numbers. Long outputs follow the table, and then the
 * outcomes in settings in which it differs. */
export function renderShares(options: SharesOptions, tokens: Tokens): Token[] {
  const { groups, names, messages } = options
  const view = viewShares(groups)
  const labels = view.outcomes.map(({ text }, at) => ({ text, letter: String.fromCodePoint(65 + at) }))
  const heads = labels.map(({ text, letter }) =>
    text === undefined ? messages.run.outcome(letter) : `<code>${escapeHtml(text)}</code>`,
  )
  const long = view.outcomes.flatMap(({ outcome, text }, at) => {
    const title = messages.run.outcome(labels[at]?.letter ?? '')
    return text === undefined
      ? renderOutcome(outcome, { names, messages: { ...messages, run: { ...messages.run, output: title } } }, tokens)
      : []
  })
  return [
    tokens.html(`<div class="shares">${renderTable(view, heads, groups, messages)}`),
    ...long,
    ...renderDifferences(options, tokens).flatMap(({ label, content }) => [
      tokens.html(`<p class="setting">${escapeHtml(label)}</p>`),
      ...content,
    ]),
    tokens.html('</div>'),
  ]
}

function renderTable({ variants }: SharesView, heads: string[], groups: Group[], messages: Messages): string {
  const { caption, version, outcome, runs } = messages.run.shares
  const columns = [version, outcome, runs].map((each) => `<th scope="col">${each}</th>`).join('')
  const bodies = variants.map((variant) => {
    const versions = [{ node: variant.node, runs: variant.total }]
    const name = labelGroup({ format: variant.format, versions }, groups, messages)
    return `<tbody>${renderRows(variant, name, heads, messages)}</tbody>`
  })
  return `<table v-pre><caption>${caption}</caption><thead><tr>${columns}</tr></thead>${bodies.join('')}</table>`
}

function renderRows(
  { runs, total }: SharesView['variants'][number],
  name: string,
  heads: string[],
  messages: Messages,
): string {
  const rows = heads.map((head, at) => {
    const count = runs[at] ?? 0
    const group = at === 0 ? `<th scope="rowgroup" rowspan="${heads.length}">${name}</th>` : ''
    const bar = `<span class="bar" style="--share:${Number((count / total).toFixed(4))}"></span>`
    return `<tr>${group}<th scope="row">${head}</th><td>${bar}<span>${messages.run.share(count, total)}</span></td></tr>`
  })
  return rows.join('')
}
