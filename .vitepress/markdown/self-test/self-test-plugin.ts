import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { contents } from '../../../scripts/content/contents.ts'
import { html } from '../../../scripts/util/html.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import type { PageReader, ShownRun } from '../../../scripts/content/page-reader.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { createTokens } from '../directive/tokens.ts'
import { anchorOf } from '../../../scripts/content/run-directive.ts'
import { loadRun } from '../run/load-run.ts'
import { renderRun } from '../run/render-run.ts'
import type { ShownFile } from '../run/shown-file.ts'

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
      const tokens = createTokens(state)
      const runs = reader.runsIn(place.language).filter(({ predict }) => predict)
      const chapters = contents
        .filter(({ slug }) => runs.some(({ page }) => chapterOf(page) === slug))
        .map(({ slug, title }) => ({ slug, title: title[place.language] }))
      return [
        tokens.html(html`<SelfTest :chapters="${JSON.stringify(chapters)}">`),
        ...runs.flatMap((run, at) => renderQuestion(run, at, { root, place, state })),
        tokens.html(html`</SelfTest>`),
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
  const tokens = createTokens(state)
  const { groups, settings: _settings, ...run } = loadRun(shown, root, onFile)
  const files = run.files.map((file): ShownFile => ({ ...file, header: undefined }))
  const link = { text: title[language], href: `${base}${page}#${anchorOf(id)}` }
  return [
    tokens.html(html`<section class="question" data-chapter="${chapterOf(page)}">`),
    // Only the pinned Node, in no other setting, without header and chart: the original page shows all of that.
    ...renderRun(
      {
        ...run,
        files,
        groups: groups.slice(0, 1),
        caption: [],
        key: `${key}-${at}`,
        messages,
        predict: true,
        isQuestion: true,
        withoutCharts: true,
      },
      state,
    ),
    ...tokens.paragraph('source', [messages.run.from, link]),
    tokens.html(html`</section>`),
  ]
}

function chapterOf(page: string): string {
  return page.split('/')[0] ?? ''
}
