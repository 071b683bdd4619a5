import type { StateCore, Token } from 'markdown-it'

import type { LoadedRun } from './load-run.ts'
import { reportFence } from './render-outcome.ts'
import { renderOutcomes } from './render-outcomes.ts'
import { renderPrediction } from './render-prediction.ts'
import { renderSettings } from './render-settings.ts'
import { renderTabs } from './tabs.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'
import { escapeHtml } from '../../../scripts/util/escape-html.ts'
import type { Messages } from '../../messages/messages.ts'

interface RenderInput extends LoadedRun {
  /** Tokens between the opening and the closing line. */
  caption: Token[]
  /** Unique on the page; consists of letters, digits and "-". */
  key: string
  /** The run's anchor; undefined if the page shows the example a second time. */
  anchor?: string
  messages: Messages
  /** True if charts of traces are left out. */
  withoutCharts?: boolean
  /** True if its files have no addresses on the site. */
  withoutLinks?: boolean
  /** True if readers predict the output. */
  predict?: boolean
  /** The address at which its entry can be edited. */
  editAddress?: string
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
    tokens.html(`<figure class="run-example"${input.anchor ? ` id="${input.anchor}"` : ''}>`),
    ...renderFiles(input, tokens),
    ...(input.failure === undefined ? renderOutput(input, tokens) : renderFailure(input.failure, input, tokens)),
    tokens.html('<figcaption>'),
    ...input.caption,
    ...renderProvenance(input, tokens),
    ...(input.settings ? [tokens.html(renderSettings(input.settings, input.messages))] : []),
    ...renderPlatform(input, tokens),
    ...renderFlaky(input, tokens),
    tokens.html('</figcaption></figure>'),
  ]
}

function renderOutput(input: RenderInput, tokens: Tokens): Token[] {
  const { files, groups, example, predict } = input
  const outcomes = renderOutcomes({ ...input, names: files.map(({ name }) => name) }, tokens)
  return predict ? renderPrediction(outcomes, { id: example.id, groups }, tokens) : outcomes
}

function renderFiles({ files, key, messages }: RenderInput, tokens: Tokens): Token[] {
  const tabs = files.map(({ name, lang, firstLine, indent, highlights, code }) => {
    const lost = indent > 0 ? ` indent=${indent}` : ''
    const lines = highlights.length > 0 ? ` {${highlights.join(',')}}` : ''
    return { label: name, content: [tokens.fence(`${lang} first=${firstLine}${lost}${lines}`, code)] }
  })
  return renderTabs(tabs, { key, label: messages.run.files, className: 'files' }, tokens)
}

function renderFailure(report: string, { messages }: RenderInput, { html, fence }: Tokens): Token[] {
  return [
    html(`<div class="output failed"><p class="title">${messages.run.failed}</p>`),
    reportFence(report, fence),
    html('</div>'),
  ]
}

/** Renders the versions that ran it, and links to its files, archive and editors. */
function renderProvenance(input: RenderInput, { paragraph }: Tokens): Token[] {
  const { example, files, groups, isPortable, editAddress, withoutLinks, messages } = input
  const versions = new Set(groups.flatMap((group) => group.versions.map(({ node }) => node)))
  const sources = files.map(({ file, name }) => ({
    text: files.length > 1 ? name : file,
    href: `/${encodeURI(file)}.txt`,
    className: 'source',
  }))
  const links = [
    ...sources,
    { text: messages.run.download, href: `/examples/${example.id}.zip` },
    ...(isPortable
      ? [{ text: messages.run.stackBlitz, href: `/examples/${example.id}.stackblitz.json`, className: 'stackblitz' }]
      : []),
    ...(editAddress === undefined ? [] : [{ text: messages.run.edit, href: editAddress, className: 'edit' }]),
  ]
  const separated = withoutLinks ? [] : links.flatMap((link) => [' ', link])
  return paragraph('provenance', [`${messages.run.ranOn} Node.js ${[...versions].join(', ')}`, ...separated])
}

/** Tells readers that the recording holds on Linux only. */
function renderPlatform({ isLinuxOnly, messages }: RenderInput, { html }: Tokens): Token[] {
  return isLinuxOnly ? [html(`<p class="platform">${messages.run.linuxOnly}</p>`)] : []
}

/** Tells readers that the recording may not hold everywhere. A reason is English on Chinese pages, too. */
function renderFlaky({ flaky, messages }: RenderInput, { html }: Tokens): Token[] {
  if (!flaky) return []
  const reason = `<span lang="en">${escapeHtml(flaky.reason)}</span>`
  return [html(`<p class="flaky" v-pre>${messages.run.flaky(flaky.until, reason)}</p>`)]
}
