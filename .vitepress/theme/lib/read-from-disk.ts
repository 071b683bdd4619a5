import { inBrowser } from 'vitepress'
import type { Router } from 'vitepress'

/** Whether the page was opened from an unpacked folder. */
export const isOnDisk = inBrowser && location.protocol === 'file:'

/**
 * Pages on disk may fetch nothing and change no address. There each page keeps the one that it has, and every other page
 * is loaded as a whole, by its file's name.
 * See https://html.spec.whatwg.org/multipage/nav-history-apis.html#can-have-its-url-rewritten.
 */
export function readFromDisk(router: Router): void {
  if (!isOnDisk) return
  const { replaceState } = history
  history.replaceState = (state, unused) => replaceState.call(history, state, unused)

  let isOpen = false
  router.onBeforeRouteChange = (to) => {
    if (!isOpen) return undefined
    location.assign(to.replace(/\/(?=$|[?#])/, '/index.html'))
    return false
  }
  router.onBeforePageLoad = () => {
    if (isOpen) return false
    isOpen = true
    return undefined
  }
}
