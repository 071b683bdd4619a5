import type { DefaultTheme } from 'vitepress'

type Item = DefaultTheme.SidebarItem

const RE_LANGUAGE = /^\/(?:en\/)?/

/** The id of a page in both languages, from its address without the base: `io/kernel`. */
export function pageId(link = ''): string {
  return link.replace(RE_LANGUAGE, '')
}

/**
 * Returns the page with which a reader continues: the first unread one after the page that was read last, or the first unread
 * one at all; undefined if all are read.
 * @param read ids of pages in the order in which they were read
 */
export function pageToContinue(pages: Item[], read: string[]): Item | undefined {
  const isUnread = ({ link }: Item): boolean => !read.includes(pageId(link))
  const ids = pages.map(({ link }) => pageId(link))
  const last = read.findLast((id) => ids.includes(id))
  const after = last === undefined ? [] : pages.slice(ids.indexOf(last) + 1)
  return after.find(isUnread) ?? pages.find(isUnread)
}

/** Returns the CSS that marks the links to the pages that were read, in both languages. */
export function markRead(read: string[]): string {
  const links = read.flatMap((id) => ['', '.html'].map((ending) => `[href$=${JSON.stringify(`/${id}${ending}`)}]`))
  return links.length === 0 ? '' : `a:is(${links.join()}) { --page-read: '✓' }`
}
