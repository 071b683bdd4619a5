import { useRoute } from 'vitepress'
import { nextTick, onMounted, watch } from 'vue'

/** Chapters that are open although the current page isn't in them. */
const OTHER_CHAPTERS = '.VPSidebarItem.level-0:not(.collapsed, .has-active) > .item > .caret'
const CURRENT_PAGE = '.VPSidebar .is-active > .item > .link'

/** Keeps only the chapter of the current page open in the sidebar, and the link to that page in the middle. */
export function useSidebar(): void {
  const route = useRoute()
  onMounted(show)
  watch(() => route.path, show, { flush: 'post' })
}

async function show(): Promise<void> {
  // VitePress opens the chapter of the page one tick later.
  await nextTick()
  for (const caret of document.querySelectorAll<HTMLElement>(OTHER_CHAPTERS)) caret.click()
  await nextTick()
  const link = [...document.querySelectorAll(CURRENT_PAGE)].at(-1)
  const sidebar = link?.closest('.VPSidebar')
  if (!link || !sidebar) return
  const { top, height } = link.getBoundingClientRect()
  const frame = sidebar.getBoundingClientRect()
  // `scrollIntoView` would scroll the page, too.
  sidebar.scrollTop += top + height / 2 - (frame.top + frame.height / 2)
}
