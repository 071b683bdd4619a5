import { onKeyStroke, useEventListener, useLocalStorage } from '@vueuse/core'
import { useData, useRouter, withBase } from 'vitepress'
import type { RemovableRef } from '@vueuse/core'

import { otherLanguage } from '../lib/other-language.ts'

/** Where the reader's choice is kept. */
const KEY = 'proven-single-keys'

/** Where keys are text. */
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/**
 * Keys that turn pages, change language and appearance, and list themselves.
 * @returns whether they are in use, which the reader may change: some write by voice, and every word would be keys
 */
export function useShortcuts(showList: () => void): RemovableRef<boolean> {
  const { page, isDark } = useData()
  const router = useRouter()
  const enabled = useLocalStorage(KEY, true, { initOnMounted: true })
  const actions: Record<string, () => unknown> = {
    n: () => follow('.pager-link.next'),
    p: () => follow('.pager-link.prev'),
    l: () => router.go(withBase(otherLanguage(page.value.relativePath))),
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
  // VitePress has a key of its own, for the search.
  const silence = (event: KeyboardEvent): void => {
    if (event.key === '/' && !enabled.value) event.stopImmediatePropagation()
  }
  useEventListener('keydown', silence, { capture: true })
  return enabled
}

function follow(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click()
}
