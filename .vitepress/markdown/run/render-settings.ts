import { escapeHtml } from '../../../scripts/util/escape-html.ts'
import type { Messages } from '../../messages/messages.ts'
import { viewSettings, type ExplainedSettings } from './settings-view.ts'

/** Renders one folded line on the settings in which an example behaves the same and in which not. It works without scripts. */
export function renderSettings(settings: ExplainedSettings, messages: Messages): string {
  const { summary, lines } = viewSettings(settings, messages)
  const items = lines.map(({ text, reason }) => {
    const because = reason === undefined ? '' : `<span lang="en">${escapeHtml(reason)}</span>`
    return `<li>${escapeHtml(text)}${because}</li>`
  })
  return `<details class="settings" v-pre><summary>${escapeHtml(summary)}</summary><ul>${items.join('')}</ul></details>`
}
