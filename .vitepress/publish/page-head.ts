import type { HeadConfig } from 'vitepress'

import { headOf, type PageInfo } from './social-head.ts'
import { appHead } from '../pwa/web-manifest.ts'
import type { SiteAddress } from './site-address.ts'

/** VitePress's `base` for a site that is read from disk. */
export const ON_DISK = './'

/**
 * Returns what this book adds to the head of a page.
 * @param base the site's
 * @param address the site's address, if it is known
 */
export function pageHead(page: PageInfo, base: string, address?: SiteAddress): HeadConfig[] {
  const { relativePath: file } = page
  const toRoot = base === ON_DISK ? '../'.repeat(file.split('/').length - 1) : base
  return [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${toRoot}icon.svg` }],
    ...(base === ON_DISK ? [] : appHead(file, base)),
    ...(address && file !== '404.md' ? headOf(page, address) : []),
  ]
}
