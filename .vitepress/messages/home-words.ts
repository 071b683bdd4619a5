/** What the home page says of its numbers; `contents` heads the list of chapters. */
export interface HomeWords {
  pages: string
  programs: string
  versions: string
  runs: string
  contents: string
}

export const HOME_WORDS: Readonly<Record<'zh' | 'en', HomeWords>> = {
  zh: { pages: '页', programs: '个程序', versions: '个 Node.js 版本', runs: '次运行', contents: '目录' },
  en: { pages: 'pages', programs: 'programs', versions: 'versions of Node.js', runs: 'runs', contents: 'Contents' },
}
