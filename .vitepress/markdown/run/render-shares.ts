import type { Token } from 'markdown-it'

import { html, type Html } from '../../../scripts/util/html.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import { labelGroup } from './label-group.ts'
import { renderDifferences } from './render-differences.ts'
import type { RunDistinction } from './distinction.ts'
import { renderOutcome } from './render-outcome.ts'
import type { ExplainedSettings } from './settings-view.ts'
import { viewShares, type SharesView } from './shares-view.ts'
import type { Tokens } from '../directive/tokens.ts'
import type { Messages } from '../../messages/messages.ts'

/** The number of colours of outcomes; see shares.css. */
const COLOURS = 4

type Variant = SharesView['variants'][number]

export interface SharesOptions {
  groups: Group[]
  /** Names of the programs: one, or the server and the client. */
  names: string[]
  messages: Messages
  /** Shows the differences between its outcomes that readers could not see. */
  distinction: RunDistinction
  /** The settings in which it was also run. */
  settings?: ExplainedSettings
}

/** An outcome in the table: its name or what it printed. */
type Head = string | Html

/**
 * Renders how often each outcome occurred: for each version a bar, and the counts. Long outputs follow the table, and then the
 * outcomes in settings in which it differs.
 */
export function renderShares(options: SharesOptions, tokens: Tokens): Token[] {
  const { groups, names, messages, distinction } = options
  const view = viewShares(groups, distinction)
  const labels = view.outcomes.map(({ text }, at) => ({ text, letter: String.fromCodePoint(65 + at) }))
  const heads = labels.map(({ text, letter }) =>
    text === undefined ? messages.run.outcome(letter) : html`<code>${text}</code>`,
  )
  const long = view.outcomes.flatMap(({ outcome, text }, at) => {
    const title = messages.run.outcome(labels[at]?.letter ?? '')
    return text === undefined ? renderOutcome(outcome, { names, title, distinction, messages }, tokens) : []
  })
  return [
    tokens.html(html`<div class="shares">${renderTable(view, heads, groups, messages)}`),
    ...long,
    ...renderDifferences(options, tokens).flatMap(({ label, content }) => [
      tokens.html(html`<p class="setting">${label}</p>`),
      ...content,
    ]),
    tokens.html(html`</div>`),
  ]
}

function renderTable({ variants }: SharesView, heads: Head[], groups: Group[], messages: Messages): Html {
  const { caption, version, outcome } = messages.run.shares
  const columns = [version, outcome].map((each) => html`<th scope="col">${each}</th>`)
  // The head of the run names the module system, if there is only one.
  const hasFormats = new Set(variants.map(({ format }) => format)).size > 1
  const rows = variants.map((variant) => {
    const versions = [{ node: variant.node, runs: variant.total }]
    const format = hasFormats ? variant.format : undefined
    const name = labelGroup({ format, versions }, groups, messages)
    return html`<tr><th scope="row">${name}</th><td>${renderBar(variant)}${renderCounts(variant, heads, messages)}</td></tr>`
  })
  return html`<table v-pre><caption>${caption}</caption><thead><tr>${columns}</tr></thead><tbody>${rows}</tbody></table>`
}

/** One bar, divided by outcomes; the list below it says the same. */
function renderBar({ runs, total }: Variant): Html {
  const parts = runs.map((count, at) => {
    const share = Number((count / total).toFixed(4))
    return html`<span class="part of-${at % COLOURS}" style="--share:${share}"></span>`
  })
  return html`<div class="bar" aria-hidden="true">${parts}</div>`
}

function renderCounts({ runs, total }: Variant, heads: Head[], messages: Messages): Html {
  const items = heads.flatMap((head, at) => {
    const count = runs[at] ?? 0
    if (count === 0) return []
    const share = html`<span class="count">${messages.run.share(count, total)}</span>`
    return [html`<li class="of-${at % COLOURS}">${head} ${share}</li>`]
  })
  return html`<ul>${items}</ul>`
}
