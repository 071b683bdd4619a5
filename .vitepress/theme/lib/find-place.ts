import type { DefaultTheme } from 'vitepress'

/** The position of a page in its chapter. */
export interface Place {
  chapter: DefaultTheme.SidebarItem
  /** From 1; 0 for the landing page of the chapter. */
  number: number
  /** The number of pages in the chapter. */
  count: number
}

/**
 * Finds a page in the sidebar; returns undefined for a page that no chapter lists, such as the home page.
 * @param file path of the page's file after rewrites: `en/io/kernel.md`
 */
export function findPlace(sidebar: DefaultTheme.SidebarItem[], file: string): Place | undefined {
  const link = `/${file.replace(/(?:(?<=\/)index)?\.md$/, '')}`
  for (const chapter of sidebar) {
    const { items = [] } = chapter
    if (chapter.link === link) return { chapter, number: 0, count: items.length }
    const index = items.findIndex((page) => page.link === link)
    if (index >= 0) return { chapter, number: index + 1, count: items.length }
  }
  return undefined
}
