import { setCacheNameDetails } from 'workbox-core'
import { matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

import { CACHE_PREFIX } from '../../scripts/contracts/edition.ts'
import type { PrecachedFile } from './precached-files.ts'

/** The project's types are those of a page, which lacks this function. */
declare const skipWaiting: () => Promise<void>

/** The files of the offline copy; the build inserts them. */
declare const PRECACHED_FILES: PrecachedFile[]

setCacheNameDetails({ prefix: CACHE_PREFIX })

// A page is the same with any query string.
precacheAndRoute(PRECACHED_FILES, { cleanURLs: true, ignoreURLParametersMatching: [/./] })

// Fetches other pages from the host; without a network, answers with the 404 page.
registerRoute(
  new NavigationRoute(async ({ request }) => {
    const response = await fetch(request).catch(() => matchPrecache('404.html'))
    return response ?? Response.error()
  }),
)

// A later edition becomes active only when the reader updates.
addEventListener('message', ({ data }) => {
  if (data === 'take over') void skipWaiting()
})
