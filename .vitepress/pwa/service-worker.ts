import { setCacheNameDetails } from 'workbox-core'
import { matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

import { CACHE_PREFIX } from '../../scripts/contracts/edition.ts'
import type { PrecachedFile } from './precached-files.ts'

/** What a service worker has that a page has not. */
declare const skipWaiting: () => Promise<void>

/** All that is kept; the build writes it in. */
declare const PRECACHED_FILES: PrecachedFile[]

setCacheNameDetails({ prefix: CACHE_PREFIX })

// An address is that of a page with whatever stands behind the question mark.
precacheAndRoute(PRECACHED_FILES, { cleanURLs: true, ignoreURLParametersMatching: [/./] })

// What is not in the book may be on the host; without a network it is nowhere.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    const answer = await fetch(request).catch(() => matchPrecache('404.html'))
    return answer ?? Response.error()
  }),
)

// A later edition waits until the reader asks for it.
addEventListener('message', ({ data }) => {
  if (data === 'take over') void skipWaiting()
})
