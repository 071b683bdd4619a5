/** A text in each language of the book. */
export interface Localized {
  zh: string
  en: string
}

/** A page: `docs/<language>/<chapter>/<slug>.md`. */
export interface Page {
  slug: string
  /** What the sidebar calls it. */
  title: Localized
}

export interface Chapter {
  slug: string
  title: Localized
  /** In reading order. */
  pages: Page[]
}

/** The table of contents. Sidebar, navigation, and previous and next page all follow it. */
export const contents: Chapter[] = [
  {
    slug: 'modules',
    title: { zh: '模块', en: 'Modules' },
    pages: [
      {
        slug: 'exports-and-module-exports',
        title: { zh: 'exports 与 module.exports', en: 'exports and module.exports' },
      },
      { slug: 'copy-or-reference', title: { zh: '拷贝还是引用', en: 'Copy or reference' } },
      { slug: 'live-bindings', title: { zh: '活绑定', en: 'Live bindings' } },
      { slug: 'static-and-dynamic', title: { zh: '静态与动态', en: 'Static and dynamic' } },
      { slug: 'cycles', title: { zh: '循环依赖', en: 'Cycles' } },
      { slug: 'interop', title: { zh: '互操作', en: 'Interop' } },
    ],
  },
]
