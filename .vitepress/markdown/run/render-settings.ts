import { html, type Html } from '../../../scripts/util/html.ts'
import type { Messages } from '../../messages/messages.ts'
import { viewSettings, type ExplainedSettings } from './settings-view.ts'

/** Renders one folded line on the settings in which an example behaves the same and in which not. It works without scripts. */
export function renderSettings(settings: ExplainedSettings, messages: Messages): Html {
  const { summary, lines } = viewSettings(settings, messages)
  const items = lines.map(({ text, reason }) => {
    const because = reason === undefined ? '' : html`<span lang="en">${reason}</span>`
    return html`<li>${text}${because}</li>`
  })
  return html`<details class="settings" v-pre><summary>${summary}</summary><ul>${items}</ul></details>`
}
