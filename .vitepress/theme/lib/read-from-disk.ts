import { inBrowser, type Router } from 'vitepress'

/** True if the page was opened from an unpacked folder. */
export const isOnDisk = inBrowser && location.protocol === 'file:'

/**
 * Lets the site work from disk, where pages cannot use fetch or change their address: each page keeps its address, and
 * links load the file of the other page.
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
