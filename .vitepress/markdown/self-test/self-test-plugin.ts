import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { directivePlugin } from '../directive/directive-plugin.ts'
import type { DirectiveContext } from '../directive/directive-plugin.ts'
import { findRuns } from '../../../scripts/content/find-runs.ts'
import type { ShownRun } from '../../../scripts/content/find-runs.ts'
import { PageError } from '../directive/page-error.ts'
import { createTokens } from '../directive/tokens.ts'
import { anchorOf } from '../run/anchor.ts'
import { loadRun } from '../run/load-run.ts'
import { parseDirective } from '../run/parse-directive.ts'
import { renderRun } from '../run/render-run.ts'

/**
 * Turns `::: self-test` into all runs of the book that are to be predicted, within the component that draws some of them.
 * Without JavaScript they are all there, with their output.
 */
export function selfTestPlugin(md: MarkdownIt, { root }: { root: string }): void {
  directivePlugin(md, {
    name: 'self-test',
    root,
    expand(place, state) {
      if (place.info.trim() !== 'self-test') throw new PageError('Write ::: self-test, and nothing behind it.')
      const { html } = createTokens(state)
      const runs = findRuns(root, place.language).filter(({ info }) => parseDirective(info).predict)
      return [
        html(`<SelfTest :count="${runs.length}">`),
        ...runs.flatMap((run, at) => renderQuestion(run, at, { root, place, state })),
        html('</SelfTest>'),
      ]
    },
  })
}

interface QuestionOptions {
  root: string
  place: DirectiveContext
  state: StateCore
}

function renderQuestion({ info, id, page, title }: ShownRun, at: number, options: QuestionOptions): Token[] {
  const { root, place, state } = options
  const { key, messages, language, base, onFile } = place
  const { html, paragraph } = createTokens(state)
  const { groups, ...run } = loadRun(parseDirective(info), root, onFile)
  const link = { text: title[language], href: `${base}${page}#${anchorOf(id)}` }
  return [
    html('<section class="question">'),
    // Of the pinned Node alone; how versions differ is told on the page that it is from.
    ...renderRun(
      { ...run, groups: groups.slice(0, 1), caption: [], key: `${key}-${at}`, messages, predict: true },
      state,
    ),
    ...paragraph('source', [messages.run.from, link]),
    html('</section>'),
  ]
}
