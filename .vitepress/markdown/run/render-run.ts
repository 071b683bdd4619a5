import type { StateCore, Token } from 'markdown-it'

import type { LoadedRun } from './load-run.ts'
import { renderFiles } from './render-files.ts'
import { reportFence } from './render-outcome.ts'
import { renderOutcomes } from './render-outcomes.ts'
import { renderPrediction } from './render-prediction.ts'
import { renderProvenance, type ProvenanceOptions } from './render-provenance.ts'
import { renderSettings } from './render-settings.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'
import { html } from '../../../scripts/util/html.ts'

interface RenderInput extends LoadedRun, ProvenanceOptions {
  /** Tokens between the opening and the closing line. */
  caption: Token[]
  /** Unique on the page; consists of letters, digits and "-". */
  key: string
  /** The run's anchor; undefined if the page shows the example a second time. */
  anchor?: string
  /** True if charts of traces are left out. */
  withoutCharts?: boolean
  /** True if readers predict the output. */
  predict?: boolean
  /** True if all outcomes are visible at the same time. */
  compare?: boolean
  /** Shown in place of the output. */
  failure?: string
}

/**
 * Renders a run as a figure: its files, its output, its caption. Plain HTML around standard fences, without components, so that
 * Vue treats it as static: it shows without JavaScript, and a thousand of them build quickly.
 */
export function renderRun(input: RenderInput, state: StateCore): Token[] {
  const tokens = createTokens(state)
  return [
    tokens.html(html`<figure class="run-example"${input.anchor ? html` id="${input.anchor}"` : ''}>`),
    ...renderFiles(input, tokens),
    ...(input.failure === undefined ? renderOutput(input, tokens) : renderFailure(input.failure, input, tokens)),
    tokens.html(html`<figcaption>`),
    ...input.caption,
    ...renderProvenance(input, tokens),
    ...(input.settings ? [tokens.html(renderSettings(input.settings, input.messages))] : []),
    tokens.html(html`</figcaption></figure>`),
  ]
}

function renderOutput(input: RenderInput, tokens: Tokens): Token[] {
  const { programs, groups, example, predict } = input
  const outcomes = renderOutcomes({ ...input, names: programs }, tokens)
  return predict ? renderPrediction(outcomes, { id: example.id, groups }, tokens) : outcomes
}

function renderFailure(report: string, { messages }: RenderInput, tokens: Tokens): Token[] {
  return [
    tokens.html(html`<div class="output failed"><p class="title">${messages.run.failed}</p>`),
    reportFence(report, tokens.fence),
    tokens.html(html`</div>`),
  ]
}
