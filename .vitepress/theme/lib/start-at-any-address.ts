import { inBrowser, type Router } from 'vitepress'

import { isOnDisk } from './read-from-disk.ts'
import { repairAddress } from './repair-address.ts'

/** Repairs the address at which the page was opened, the addresses of links, and what readers write into the address bar. */
export function startAtAnyAddress(router: Router): void {
  if (!inBrowser) return
  const { go } = router
  router.go = (href = location.href, options) => go(repairAddress(href, location.href), options)
  repairLocation()
  // Precedes `hashchange`, to which the router listens.
  window.addEventListener('popstate', repairLocation)
}

function repairLocation(): void {
  const repaired = repairAddress(location.href, location.href)
  if (repaired === location.href) return
  // Pages on disk cannot change their address, except for this part.
  if (isOnDisk) location.hash = ''
  else history.replaceState(history.state, '', repaired)
}
