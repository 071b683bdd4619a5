import type { Token } from 'markdown-it'

import { escapeHtml } from '../../../scripts/util/escape-html.ts'
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
}

/**
 * Renders tabs that need no JavaScript: a radio button, its label and its panel. A single tab is a panel only. Without scripts
 * and on paper all panels show, one below the other, each under its label.
 */
export function renderTabs(tabs: Tab[], { key, label, className }: TabsOptions, { html }: Tokens): Token[] {
  if (tabs.length === 1) {
    return [
      html(`<div class="tabs ${className}"><div class="panel">`),
      ...(tabs[0]?.content ?? []),
      html('</div></div>'),
    ]
  }
  const panels = tabs.flatMap(({ label: name, data = {}, content }, at) => {
    const attributes = Object.entries(data).map(([each, value]) => ` data-${each}="${escapeHtml(value)}"`)
    const button = `<input class="tab" type="radio" name="${key}" id="${key}-${at}"${at === 0 ? ' checked' : ''}${attributes.join('')}>`
    const tab = `${button}<label class="tab-label" for="${key}-${at}">${escapeHtml(name)}</label>`
    return [html(`${tab}<div class="panel">`), ...content, html('</div>')]
  })
  return [
    html(`<div class="tabs ${className}" role="radiogroup" aria-label="${escapeHtml(label)}">`),
    ...panels,
    html('</div>'),
  ]
}
