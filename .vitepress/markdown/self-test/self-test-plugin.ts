import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import type { PageReader, ShownRun } from '../../../scripts/content/page-reader.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { createTokens } from '../directive/tokens.ts'
import { anchorOf } from '../../../scripts/content/run-directive.ts'
import { loadRun } from '../run/load-run.ts'
import { renderRun } from '../run/render-run.ts'

/**
 * Expands `::: self-test` to all runs with predictions, inside the component that picks some of them. Without JavaScript all
 * of them show, with their output.
 */
export function selfTestPlugin(md: MarkdownIt, { root, reader }: { root: string; reader: PageReader }): void {
  directivePlugin(md, {
    name: 'self-test',
    root,
    expand(place, state) {
      if (place.info.trim() !== 'self-test') throw new PageError('Write ::: self-test, and nothing behind it.')
      const { html } = createTokens(state)
      const runs = reader.runsIn(place.language).filter(({ predict }) => predict)
      return [
        html(`<SelfTest :count="${runs.length}">`),
        ...runs.flatMap((run, at) => renderQuestion(run, at, { root, place, state })),
        html('</SelfTest>'),
      ]
    },
  })
}

function renderQuestion(
  shown: ShownRun,
  at: number,
  { root, place, state }: { root: string; place: DirectiveContext; state: StateCore },
): Token[] {
  const { id, page, title } = shown
  const { key, messages, language, base, onFile } = place
  const { html, paragraph } = createTokens(state)
  const { groups, settings: _settings, ...run } = loadRun(shown, root, onFile)
  const link = { text: title[language], href: `${base}${page}#${anchorOf(id)}` }
  return [
    html('<section class="question">'),
    // Only the pinned Node, in no other setting: the original page shows how these differ.
    ...renderRun(
      { ...run, groups: groups.slice(0, 1), caption: [], key: `${key}-${at}`, messages, predict: true },
      state,
    ),
    ...paragraph('source', [messages.run.from, link]),
    html('</section>'),
  ]
}
