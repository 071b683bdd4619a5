/** Where the site will be. */
export interface SiteAddress {
  /** With a slash at its end. */
  href: string
  /** The path of it, with slashes around: VitePress's `base`. */
  base: string
}

/**
 * Reads the address that the environment gives as SITE_URL. Without one the site is built for the root of any host, and
 * leaves out what needs an address: canonical links, links between the languages, the sitemap.
 * @throws Error where it is none
 */
export function readSiteAddress(text: string | undefined): SiteAddress | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(`SITE_URL is "${text}". Write an address such as https://example.org/handbook/.`)
  const base = `${url.pathname.replace(/\/+$/, '')}/`
  return { href: url.origin + base, base }
}
