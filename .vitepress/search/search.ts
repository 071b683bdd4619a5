import path from 'node:path'

import type { DefaultTheme } from 'vitepress'

import { contents } from '../../scripts/content/contents.ts'
import { readFrontMatter } from '../../scripts/content/front-matter.ts'
import { readText } from '../../scripts/util/read-text.ts'
import { messagesFor } from '../messages/messages-for.ts'
import { INDEX_OPTIONS, joinParts } from './query/index-options.ts'
import { splitPage, type Section } from './sections.ts'

/** Makes the index of the search. The dialog, which shows its results, is the theme's. */
export const search: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: INDEX_OPTIONS,
    _splitIntoSections(file: string, html: string): Section[] {
      const { description = '', search: isSearched } = readFrontMatter(readText(file), file)
      const sections = splitPage(html, chapterOf(file), description)
      if (isSearched !== false) return sections
      // The opening page of a chapter repeats the words of its pages.
      if (path.basename(file) === 'index.md') return []
      return sections.slice(0, 1).map((section) => ({ ...section, text: joinParts({ summary: description }) }))
    },
  },
  _render(source, env, md) {
    // Charts repeat the output.
    return md.renderAsync(source, Object.assign(env, { withoutCharts: true }))
  },
  locales: { root: messagesFor('zh').search },
}

/** The title of a page's chapter, in the language of the page; empty outside of chapters. */
function chapterOf(file: string): string {
  const [folder = '', chapter] = file.split(path.sep).slice(-3, -1)
  return contents.find(({ slug }) => slug === chapter)?.title[folder === 'zh' ? 'zh' : 'en'] ?? ''
}
