import type { HeadConfig } from 'vitepress'

import { BASES } from '../../scripts/content/contents.ts'
import type { Localized } from '../../scripts/content/contents.ts'

/** Where a language's manifest is, below the site's base. */
export const MANIFESTS: Localized = { zh: 'manifest.webmanifest', en: 'en/manifest.webmanifest' }

/** Icons below the site's base, and their sizes in pixels. A mask may cut off a fifth of the maskable one. */
export const ICONS = [
  { file: 'icons/192.png', size: 192 },
  { file: 'icons/512.png', size: 512 },
  { file: 'icons/maskable.png', size: 512, purpose: 'maskable' },
] as const

/** iOS reads no manifest for it. */
export const TOUCH_ICON = { file: 'icons/touch.png', size: 180 }

/** The colour of the page in light. */
const BACKGROUND = '#ffffff'

/**
 * The book as an app that can be installed, in one language: https://www.w3.org/TR/appmanifest/.
 * @param base the site's, with slashes around
 */
export function webManifest(
  language: keyof Localized,
  { title, description }: { title: string; description: string },
  base: string,
): Record<string, unknown> {
  const start = base + BASES[language].slice(1)
  return {
    id: start,
    name: title,
    short_name: title,
    description,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    start_url: start,
    // Both languages belong to it.
    scope: base,
    display: 'minimal-ui',
    background_color: BACKGROUND,
    theme_color: BACKGROUND,
    categories: ['books', 'education'],
    icons: ICONS.map(({ file, size, ...rest }) => ({
      src: base + file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      ...rest,
    })),
  }
}

/**
 * What a page says of the app in its head.
 * @param file the page's, as it is served: `en/io/kernel.md`
 */
export function appHead(file: string, base: string): HeadConfig[] {
  const language = file.startsWith('en/') ? 'en' : 'zh'
  return [
    ['link', { rel: 'manifest', href: base + MANIFESTS[language] }],
    ['link', { rel: 'apple-touch-icon', href: base + TOUCH_ICON.file }],
    ['meta', { name: 'theme-color', content: BACKGROUND, media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: '#1b1b1f', media: '(prefers-color-scheme: dark)' }],
  ]
}
