import type { Token } from 'markdown-it'

import { html, type Html } from '../../../scripts/util/html.ts'
import type { Tokens } from '../directive/tokens.ts'

/** One of several panels, of which one shows at a time. */
export interface Tab {
  label: string
  /** Attributes for scripts, by name: `data-<name>`. */
  data?: Record<string, string>
  content: Token[]
}

interface TabsOptions {
  /** Unique on the page; consists of letters, digits and "-". */
  key: string
  /** Names the group of tabs for screen readers. */
  label: string
  className: string
  /** Stands at the end of the row of labels, which then shows above a single panel, too. */
  end?: Html
}

/**
 * Renders tabs that need no JavaScript: a radio button, its label and its panel. A single tab is a panel, below its name if the row
 * of labels has an end. Without scripts and on paper all panels show, one below the other, each under its label.
 */
export function renderTabs(tabs: Tab[], { key, label, className, end }: TabsOptions, tokens: Tokens): Token[] {
  const rowEnd = end ? [tokens.html(html`<div class="bar-end">${end}</div>`)] : []
  if (tabs.length === 1) {
    const name = end && tabs[0] ? html`<p class="tab-label">${tabs[0].label}</p>` : []
    return [
      tokens.html(html`<div class="tabs ${className}">${name}<div class="panel">`),
      ...(tabs[0]?.content ?? []),
      tokens.html(html`</div>`),
      ...rowEnd,
      tokens.html(html`</div>`),
    ]
  }
  return [
    tokens.html(html`<div class="tabs ${className}" role="radiogroup" aria-label="${label}">`),
    ...tabs.flatMap((tab, at) => renderTab(tab, key, at, tokens)),
    ...rowEnd,
    tokens.html(html`</div>`),
  ]
}

function renderTab({ label, data = {}, content }: Tab, key: string, at: number, tokens: Tokens): Token[] {
  const attributes = Object.entries(data).map(([each, value]) => html` data-${each}="${value}"`)
  const checked = at === 0 ? html` checked` : []
  const button = html`<input class="tab" type="radio" name="${key}" id="${key}-${at}"${checked}${attributes}>`
  return [
    tokens.html(html`${button}<label class="tab-label" for="${key}-${at}">${label}</label><div class="panel">`),
    ...content,
    tokens.html(html`</div>`),
  ]
}
