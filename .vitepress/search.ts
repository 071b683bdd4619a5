import type { DefaultTheme } from 'vitepress'

/** Local search that finds Chinese: VitePress cuts text at spaces, which Chinese does not have. */
export const search: DefaultTheme.LocalSearchOptions = {
  miniSearch: { options: { tokenize } },
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

/** Words of a text in any language. It is sent to the browser as text, and so uses nothing from outside. */
function tokenize(text: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return Array.from(segments, ({ segment, isWordLike }) => (isWordLike ? segment : '')).filter((word) => word !== '')
}
