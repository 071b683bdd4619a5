/** The address of the site. */
export interface SiteAddress {
  /** Ends with a slash. */
  href: string
  /** Its path with a slash at both ends: VitePress's `base`. */
  base: string
}

/**
 * Parses SITE_URL. Without it the site is built for the root of any host, and without canonical links, links between the
 * languages, and a sitemap, which need an address.
 * @throws Error if it is not a URL
 */
export function readSiteAddress(text: string | undefined): SiteAddress | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`SITE_URL is "${text}". Write an address such as https://example.org/handbook/.`)
  const base = `${url.pathname.replace(/\/+$/, '')}/`
  return { href: url.origin + base, base }
}
