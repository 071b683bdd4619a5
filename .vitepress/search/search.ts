import path from 'node:path'

import type { DefaultTheme } from 'vitepress'

import { contents } from '../../scripts/content/contents.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { splitPage, type Section } from './sections.ts'
import { tokenizeQuery, tokenizeText, tolerance } from './tokens.ts'

/** Local search: finds Chinese, code, output and error codes, and shows language and chapter with each result. */
export const search: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: { tokenize: tokenizeText },
    searchOptions: { tokenize: tokenizeQuery, fuzzy: tolerance, boost: { title: 4, titles: 1, text: 2 } },
    _splitIntoSections: (file: string, html: string): Section[] => splitPage(html, placeOf(file)),
  },
  async _render(source, env, md) {
    // Charts repeat the output.
    const html = await md.renderAsync(source, Object.assign(env, { withoutCharts: true }))
    return env.frontmatter?.['search'] === false ? '' : html
  },
  locales: { root: messagesFor('zh').search },
}

/** The language and chapter of a page, in that language: "English · Modules". */
function placeOf(file: string): string {
  const [folder = '', chapter] = file.split(path.sep).slice(-3, -1)
  const language = folder === 'zh' || chapter === 'zh' ? 'zh' : 'en'
  const title = contents.find(({ slug }) => slug === chapter)?.title[language]
  return [messagesFor(language).site.languageName, ...(title === undefined ? [] : [title])].join(' · ')
}
