/** What the book says of itself where it has no page for it. */
export interface BookWords {
  contents: string
  cover: string
  /** Below the title. */
  edition: (date: string) => string
  /** Of what readers that listen are told. */
  accessibility: string
  authors: string
}

export const BOOK_WORDS: Readonly<Record<'zh' | 'en', BookWords>> = {
  zh: {
    contents: '目录',
    cover: '封面',
    edition: (date) => `${date} 版`,
    accessibility: '正文、程序和输出都是文字；轨迹图的每一步都附有文字说明。',
    authors: '《实证 Node.js》的作者们',
  },
  en: {
    contents: 'Contents',
    cover: 'Cover',
    edition: (date) => `Edition of ${date}`,
    accessibility: 'Text, programs and output are text; each step of a chart is described in words.',
    authors: 'The authors of Node.js, Proven',
  },
}
