import { useIntersectionObserver, useLocalStorage } from '@vueuse/core'
import { useData, useRoute, type DefaultTheme } from 'vitepress'
import { nextTick, onMounted, shallowRef, watch, type Ref } from 'vue'

import { findPlace } from '../lib/find-place.ts'
import { KEPT } from '../lib/kept-data.ts'
import { markRead, pageId } from '../lib/reading.ts'

/** Follows the text of each page. */
const END = '.VPDocFooter'

/** Ids of the pages that the reader has read, in the order of reading. Only the browser's local storage has them. */
export function usePagesRead(): Ref<string[]> {
  return useLocalStorage<string[]>(KEPT.pagesRead, [], { initOnMounted: true })
}

/** Counts a page as read once its end is on the screen, and marks the links to the pages that were read. */
export function useReading(): void {
  const { theme, page } = useData<DefaultTheme.Config>()
  const route = useRoute()
  const read = usePagesRead()
  const end = shallowRef<HTMLElement | null>(null)

  useIntersectionObserver(end, (entries) => {
    const place = findPlace(theme.value.sidebar as DefaultTheme.SidebarItem[], page.value.relativePath)
    const id = pageId(place?.chapter.items?.[place.number - 1]?.link)
    if (entries.some(({ isIntersecting }) => isIntersecting) && id !== '' && !read.value.includes(id))
      read.value = [...read.value, id]
  })
  const findEnd = async (): Promise<void> => {
    end.value = null
    await nextTick()
    end.value = document.querySelector<HTMLElement>(END)
  }
  watch(() => route.path, findEnd, { flush: 'post' })

  onMounted(() => {
    // The content security policy forbids a <style>.
    const marks = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks]
    watch(read, (ids) => marks.replaceSync(markRead(ids)), { immediate: true })
    return findEnd()
  })
}
