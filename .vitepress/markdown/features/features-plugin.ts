import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { PageError } from '../../../scripts/content/directives.ts'
import { labelVersions } from '../../../scripts/node/versions.ts'
import { html } from '../../../scripts/util/html.ts'
import type { Messages } from '../../messages/messages.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'
import { viewFeatures, type Feature, type FeaturesView, type Span } from './features-view.ts'

type FeaturesOptions = Pick<DirectiveContext, 'base' | 'messages'>

/** Expands `::: features <example>` to a table of features and versions, from the example's recording. */
export function featuresPlugin(md: MarkdownIt, { root }: { root: string }): void {
  directivePlugin(md, {
    name: 'features',
    root,
    expand({ info, messages, base, onFile }, state) {
      const [, id, ...rest] = info.trim().split(/\s+/)
      if (!id || rest.length > 0) throw new PageError('Write ::: features <chapter>/<slug>.')
      return renderFeatures(viewFeatures(id, root, onFile), { base, messages }, state)
    },
  })
}

/**
 * Renders features × versions as a table that is complete without JavaScript. It contains the words yes and no; the theme
 * shows symbols instead. `<FeatureFilter>`, a component of the theme, hides rows of the table that follows it.
 */
function renderFeatures(view: FeaturesView, options: FeaturesOptions, state: StateCore): Token[] {
  const tokens = createTokens(state)
  const { messages } = options
  const labels = view.versions.map((version) => labelVersions([version], view.versions))
  const groups = view.groups.map(({ name }) => ({ name, title: messages.features.groups[name] ?? name }))
  const filter = { groups, versions: labels }
  const columns = [messages.features.name, messages.features.since, ...labels].map(
    (each) => html`<th scope="col">${each}</th>`,
  )
  return [
    tokens.html(html`<FeatureFilter v-bind='${JSON.stringify(filter)}' />`),
    tokens.html(html`<div class="features"><table><thead><tr>${columns}</tr></thead>`),
    ...view.groups.flatMap(({ name, features }, at) => [
      tokens.html(
        html`<tbody data-group="${name}"><tr><th scope="rowgroup" colspan="${columns.length}">${groups[at]?.title ?? name}</th></tr>`,
      ),
      ...features.flatMap((feature) => renderFeature(feature, labels, options, tokens)),
      tokens.html(html`</tbody>`),
    ]),
    tokens.html(html`</table></div>`),
  ]
}

function renderFeature(
  feature: Feature,
  labels: string[],
  { base, messages }: FeaturesOptions,
  tokens: Tokens,
): Token[] {
  const { name, page, support, spans } = feature
  const href = page.startsWith('https://') ? page : `${base}${page}`
  const cells = support.map((each) =>
    each ? html`<td class="yes">${messages.features.yes}</td>` : html`<td class="no">${messages.features.no}</td>`,
  )
  const bits = support.map(Number).join('')
  return [
    tokens.html(html`<tr data-support="${bits}"><th scope="row">`),
    tokens.inline([{ text: name, href }]),
    tokens.html(html`</th><td class="since">${describeSpans(spans, messages)}</td>${cells}</tr>`),
  ]
}

/** Describes the releases that have a feature: "20.19.0 – 20.20.2, 22.12.0+", "– 24.15.0" if it was removed later, "all" or "none". */
function describeSpans(spans: Span[], { features }: Messages): string {
  if (spans.length === 0) return features.none
  return spans
    .map(({ from, to }) => {
      if (from === undefined) return to === undefined ? features.all : `– ${to}`
      if (to === undefined) return `${from}+`
      return from === to ? from : `${from} – ${to}`
    })
    .join(', ')
}
