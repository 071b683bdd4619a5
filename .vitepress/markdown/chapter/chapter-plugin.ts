import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

import { contents, type Chapter } from '../../../scripts/content/contents.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { html } from '../../../scripts/util/html.ts'
import { EXCLUDED } from '../../export/book/book.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'
import { summarise } from './summary.ts'

/** Expands `::: chapter <slug>` to the reader's progress and the pages of the chapter, each with one sentence. */
export function chapterPlugin(md: MarkdownIt, { root }: { root: string }): void {
  directivePlugin(md, {
    name: 'chapter',
    root,
    expand(place, state) {
      const tokens = createTokens(state)
      const { slug, pages } = findChapter(place.info)
      for (const page of pages) place.onFile(`docs/${place.language}/${slug}/${page.slug}.md`)
      return [
        tokens.html(html`<BookProgress chapter="${slug}" />`),
        tokens.html(html`<ol class="chapter-pages">`),
        ...pages.flatMap((page) => renderPage(slug, page, place, tokens)),
        tokens.html(html`</ol>`),
        tokens.html(html`<PrintChapter :pages="${JSON.stringify(printedPages(slug, pages, place.base))}" />`),
      ]
    },
  })
}

/**
 * Returns the chapter that a directive names.
 * @param info the text after the colons
 * @throws PageError
 */
export function findChapter(info: string): Chapter {
  const [, slug, ...rest] = info.trim().split(/\s+/)
  const chapter = contents.find((each) => each.slug === slug)
  if (!chapter || rest.length > 0)
    throw new PageError(`Write ::: chapter with one of: ${contents.map((each) => each.slug).join(', ')}.`)
  return chapter
}

/** The addresses of the pages that can be read on paper. */
function printedPages(chapter: string, pages: Chapter['pages'], base: string): string[] {
  return pages
    .map(({ slug }) => `${chapter}/${slug}`)
    .filter((address) => !EXCLUDED.includes(address))
    .map((address) => base + address)
}

function renderPage(
  chapter: string,
  { slug, title, description }: Chapter['pages'][number],
  { language, base }: DirectiveContext,
  tokens: Tokens,
): Token[] {
  const link = { text: title[language], href: `${base}${chapter}/${slug}` }
  return [
    tokens.html(html`<li>`),
    tokens.inline([link]),
    tokens.html(html`<p v-pre>${summarise(description[language])}</p></li>`),
  ]
}
