import { useData, type DefaultTheme } from 'vitepress'
import { computed } from 'vue'

import { pageId, pageToContinue } from '../lib/reading.ts'
import { usePagesRead } from './use-reading.ts'

/**
 * The reader's progress.
 * @param chapter slug of a chapter; undefined for the whole book
 */
export function useProgress(chapter?: string) {
  const { theme } = useData<DefaultTheme.Config>()
  const read = usePagesRead()
  const pages = computed(() =>
    (theme.value.sidebar as DefaultTheme.SidebarItem[])
      .flatMap(({ items = [] }) => items)
      .filter(({ link }) => chapter === undefined || pageId(link).startsWith(`${chapter}/`)),
  )
  const count = computed(() => pages.value.filter(({ link }) => read.value.includes(pageId(link))).length)
  const next = computed(() => pageToContinue(pages.value, read.value))
  /** Marks all pages of the book as unread. */
  const clear = (): void => void (read.value = [])
  return { pages, count, next, clear }
}
