import type { HeadConfig } from 'vitepress'

import type { SiteAddress } from './site-address.ts'

/** What is told of a page in its head. */
interface PageInfo {
  /** Of the page's file, below `docs`, as it is served: `en/io/kernel.md`. */
  relativePath: string
  title: string
  description: string
}

const RE_INDEX = /(^|\/)index\.md$/
const RE_ENGLISH = /^en\//
const LANGUAGES = [
  { hreflang: 'zh-CN', locale: 'zh_CN', folder: '' },
  { hreflang: 'en', locale: 'en_US', folder: 'en/' },
] as const

/** The canonical address, those in the other languages, the Markdown twin, and what other sites show of a link to the page. */
export function headOf({ relativePath, title, description }: PageInfo, site: SiteAddress): HeadConfig[] {
  const isEnglish = RE_ENGLISH.test(relativePath)
  const own = relativePath.replace(RE_ENGLISH, '')
  const addressIn = (folder: string): string => site.href + folder + own.replace(RE_INDEX, '$1').replace(/\.md$/, '')
  const canonical = addressIn(isEnglish ? 'en/' : '')
  const property = (name: string, content: string): HeadConfig => ['meta', { property: `og:${name}`, content }]
  return [
    ['link', { rel: 'canonical', href: canonical }],
    ...LANGUAGES.map(({ hreflang, folder }): HeadConfig => [
      'link',
      { rel: 'alternate', hreflang, href: addressIn(folder) },
    ]),
    ['link', { rel: 'alternate', hreflang: 'x-default', href: addressIn('en/') }],
    ['link', { rel: 'alternate', type: 'text/markdown', href: site.href + relativePath }],
    property('type', 'article'),
    property('url', canonical),
    property('title', title),
    property('description', description),
    property('locale', LANGUAGES[isEnglish ? 1 : 0].locale),
    ['meta', { name: 'twitter:card', content: 'summary' }],
  ]
}
