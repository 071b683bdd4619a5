import { onKeyStroke, useEventListener, useLocalStorage, type RemovableRef } from '@vueuse/core'
import { useData, useRouter, withBase } from 'vitepress'

import { KEPT } from '../lib/kept-data.ts'
import { otherLanguage } from '../lib/other-language.ts'

/** Elements in which keys type text. */
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/**
 * Single-key shortcuts for pages, language, appearance and the list of shortcuts.
 * @returns true if they are enabled. The reader can disable them, because speech input would trigger them
 */
export function useShortcuts(showList: () => void): RemovableRef<boolean> {
  const { page, isDark } = useData()
  const router = useRouter()
  const enabled = useLocalStorage(KEPT.singleKeys, true, { initOnMounted: true })
  const actions: Record<string, () => unknown> = {
    n: () => follow('.pager-link.next'),
    p: () => follow('.pager-link.prev'),
    l: () => router.go(withBase(otherLanguage(page.value.relativePath)) + location.hash),
    d: () => (isDark.value = !isDark.value),
    '?': showList,
  }
  onKeyStroke(Object.keys(actions), (event) => {
    const { target, ctrlKey, metaKey, altKey } = event
    if (!enabled.value || ctrlKey || metaKey || altKey || event.isComposing) return
    if (target instanceof Element && target.closest(`${TYPING}, dialog, .VPLocalSearchBox`)) return
    event.preventDefault()
    actions[event.key]?.()
  })
  // VitePress itself handles the key for the search.
  const blockSearchKey = (event: KeyboardEvent): void => {
    if (event.key === '/' && !enabled.value) event.stopImmediatePropagation()
  }
  useEventListener('keydown', blockSearchKey, { capture: true })
  return enabled
}

function follow(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click()
}
