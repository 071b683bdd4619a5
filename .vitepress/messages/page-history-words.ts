/** What stands at the foot of a page. */
export interface PageHistoryWords {
  /** Before the day of the last change. */
  changed: string
  /** Before the names of those who wrote the page and its programs. */
  authors: string
  /** Their names as a list. */
  list: (names: string[]) => string
}

export const PAGE_HISTORY_WORDS: Readonly<Record<'zh' | 'en', PageHistoryWords>> = {
  zh: { changed: '最后修改：', authors: '贡献者：', list: (names) => names.join('、') },
  en: { changed: 'Last changed: ', authors: 'Contributors: ', list: (names) => names.join(', ') },
}
