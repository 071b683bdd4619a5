import type { HeadConfig, PageData } from 'vitepress'

import { appHead } from '../pwa/web-manifest.ts'
import { CARD_SIZE } from './card/render-card.ts'
import { cardAddress } from './card/write-cards.ts'
import type { SiteAddress } from './site-address.ts'
import { FEEDS } from './write-feed.ts'

/** VitePress's `base` for a site that is read from disk. */
export const ON_DISK = './'

/** The fields of a page that its head describes; `relativePath` is that of the served file: `en/io/kernel.md`. */
type PageInfo = Pick<PageData, 'relativePath' | 'title' | 'description'>

/** VitePress leaves these as they are when it escapes attributes. */
const RE_ENTITY = /&(?=[\w#]+;)/g
/** Browsers draw nothing before the content begins: the items of the navigation bar would move while it arrives in pieces. */
const WHOLE_BAR: HeadConfig = ['link', { rel: 'expect', href: '#VPContent', blocking: 'render' }]
const RE_FONT = /\.woff2$/
const RE_CODE_FONT = /\/code-[^/]*\.woff2$/
const RE_INDEX = /(^|\/)index\.md$/
const RE_ENGLISH = /^en\//
const LANGUAGES = [
  { hreflang: 'zh-CN', locale: 'zh_CN', folder: '' },
  { hreflang: 'en', locale: 'en_US', folder: 'en/' },
] as const

/** Facts about the site that stand in the head of each page. */
interface Site {
  base: string
  /** Addresses of the files that its pages load, fonts among them. */
  assets: string[]
  address?: SiteAddress
}

/** Returns what this book adds to the head of a page. */
export function pageHead(page: PageInfo, { base, assets, address }: Site): HeadConfig[] {
  const { relativePath: file } = page
  const toRoot = base === ON_DISK ? '../'.repeat(file.split('/').length - 1) : base
  return [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${toRoot}icon.svg` }],
    WHOLE_BAR,
    ...(base === ON_DISK ? [] : [...preloadFonts(file, assets), ...appHead(file, base)]),
    ...(page.description.search(RE_ENTITY) < 0 ? [] : [describe(page.description)]),
    ...(address && file !== '404.md' ? headOf(page, address) : []),
  ]
}

/** Chinese text has the fonts of the reader's system. */
function preloadFonts(file: string, assets: string[]): HeadConfig[] {
  const wanted = RE_ENGLISH.test(file) ? RE_FONT : RE_CODE_FONT
  return assets
    .filter((asset) => wanted.test(asset))
    .map((href) => ['link', { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href }])
}

/** Replaces the description of VitePress. */
function describe(description: string): HeadConfig {
  return ['meta', { name: 'description', content: description.replaceAll(RE_ENTITY, '&amp;') }]
}

/**
 * Returns the canonical address, the other languages, the Markdown twin, the feed, and the preview that other sites show for a
 * link to the page.
 */
export function headOf({ relativePath, title, description }: PageInfo, site: SiteAddress): HeadConfig[] {
  const isEnglish = RE_ENGLISH.test(relativePath)
  const own = relativePath.replace(RE_ENGLISH, '').replace(RE_INDEX, '$1').replace(/\.md$/, '')
  const addressIn = (folder: string): string => site.href + folder + own
  const canonical = addressIn(isEnglish ? 'en/' : '')
  const card = site.href + cardAddress(canonical.slice(site.href.length))
  const alternate = (to: Record<string, string>): HeadConfig => ['link', { rel: 'alternate', ...to }]
  const property = (name: string, content: string): HeadConfig => [
    'meta',
    { property: `og:${name}`, content: content.replaceAll(RE_ENTITY, '&amp;') },
  ]
  return [
    ['link', { rel: 'canonical', href: canonical }],
    ...LANGUAGES.map(({ hreflang, folder }) => alternate({ hreflang, href: addressIn(folder) })),
    alternate({ hreflang: 'x-default', href: addressIn('en/') }),
    ...(own === '' ? [] : [alternate({ type: 'text/markdown', href: site.href + relativePath })]),
    alternate({ type: 'application/atom+xml', href: site.href + FEEDS[isEnglish ? 'en' : 'zh'] }),
    property('type', 'article'),
    property('url', canonical),
    property('title', title),
    property('description', description),
    property('locale', LANGUAGES[isEnglish ? 1 : 0].locale),
    property('image', card),
    property('image:width', String(CARD_SIZE.width)),
    property('image:height', String(CARD_SIZE.height)),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ]
}
