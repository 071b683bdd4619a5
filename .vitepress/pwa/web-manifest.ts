import type { HeadConfig } from 'vitepress'

import { BASES, type Localized } from '../../scripts/content/contents.ts'
import { messagesFor } from '../messages/messages-for.ts'

/** Path of the manifest, relative to the base of the site. */
export const MANIFESTS: Localized = { zh: 'manifest.webmanifest', en: 'en/manifest.webmanifest' }

/** Icons of the app, with paths relative to the base of the site and sizes in pixels. */
export const ICONS = [
  { file: 'icons/192.png', size: 192 },
  { file: 'icons/512.png', size: 512 },
  { file: 'icons/maskable.png', size: 512, purpose: 'maskable' },
] as const

/** iOS doesn't read icons from the manifest. */
export const TOUCH_ICON = { file: 'icons/touch.png', size: 180 }

/** Background of the page in light mode. */
const BACKGROUND = '#ffffff'

/**
 * The web app manifest of a language: https://www.w3.org/TR/appmanifest/.
 * @param base base path of the site, with slashes at both ends
 */
export function webManifest(language: keyof Localized, base: string): Record<string, unknown> {
  const { title, description } = messagesFor(language).site
  const start = base + BASES[language].slice(1)
  return {
    id: start,
    name: title,
    short_name: title,
    description,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    start_url: start,
    // Includes both languages.
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
 * The tags of the app in the head of a page.
 * @param file path of the page's file after rewrites: `en/io/kernel.md`
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
