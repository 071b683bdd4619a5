import path from 'node:path'

import type { DefaultTheme } from 'vitepress'

import { contents } from '../../scripts/content/contents.ts'
import { splitPage } from './sections.ts'
import type { Section } from './sections.ts'
import { tokenizeQuery, tokenizeText, tolerance } from './tokens.ts'

const LANGUAGES = { zh: '中文', en: 'English' } as const

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
  locales: {
    root: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
        modal: {
          displayDetails: '显示详情',
          resetButtonTitle: '清空',
          backButtonTitle: '返回',
          noResultsText: '没有找到',
          footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
        },
      },
    },
  },
}

/** The language and chapter of a page, in that language: "English · Modules". */
function placeOf(file: string): string {
  const [folder = '', chapter] = file.split(path.sep).slice(-3, -1)
  const language = folder === 'zh' || chapter === 'zh' ? 'zh' : 'en'
  const title = contents.find(({ slug }) => slug === chapter)?.title[language]
  return [LANGUAGES[language], ...(title === undefined ? [] : [title])].join(' · ')
}
