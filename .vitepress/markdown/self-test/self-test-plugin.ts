import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

import { contents } from '../../../scripts/content/contents.ts'
import { html } from '../../../scripts/util/html.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import type { PageReader, ShownRun } from '../../../scripts/content/page-reader.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'
import { anchorOf } from '../../../scripts/content/run-directive.ts'

/**
 * Expands `::: self-test` to the component that asks questions, and to a folded list of all runs with predictions, from which it
 * draws them. Without JavaScript and on paper the list is open.
 */
export function selfTestPlugin(md: MarkdownIt, { root, reader }: { root: string; reader: PageReader }): void {
  directivePlugin(md, {
    name: 'self-test',
    root,
    expand(place, state) {
      if (place.info.trim() !== 'self-test') throw new PageError('Write ::: self-test, and nothing behind it.')
      const tokens = createTokens(state)
      const runs = reader.runsIn(place.language).filter(({ predict }) => predict)
      for (const { page } of runs) place.onFile(`docs/${place.language}/${page}.md`)
      const chapters = contents.filter(({ slug }) => runs.some(({ page }) => chapterOf(page) === slug))
      const choices = chapters.map(({ slug, title }) => ({ slug, title: title[place.language] }))
      const summary = place.messages.run.allQuestions(runs.length)
      return [
        tokens.html(html`<SelfTest :chapters="${JSON.stringify(choices)}"></SelfTest>`),
        tokens.html(html`<details class="all-questions"><summary>${summary}</summary>`),
        ...choices.flatMap(({ slug, title }) => [
          tokens.html(html`<p v-pre>${title}</p><ul data-chapter="${slug}">`),
          ...runs.filter(({ page }) => chapterOf(page) === slug).flatMap((run) => renderLink(run, place, tokens)),
          tokens.html(html`</ul>`),
        ]),
        tokens.html(html`</details>`),
      ]
    },
  })
}

function renderLink({ id, page, title }: ShownRun, { language, base }: DirectiveContext, tokens: Tokens): Token[] {
  const text = `${title[language]} · ${id.split('/')[1]}`
  return [
    tokens.html(html`<li data-question="${id}">`),
    tokens.inline([{ text, href: `${base}${page}#${anchorOf(id)}` }]),
    tokens.html(html`</li>`),
  ]
}

function chapterOf(page: string): string {
  return page.split('/')[0] ?? ''
}
