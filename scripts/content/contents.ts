import { existsSync } from 'node:fs'
import path from 'node:path'

import chapters from '../../docs/contents.json' with { type: 'json' }
import { readFrontMatter } from './front-matter.ts'
import { readText } from '../util/read-text.ts'

/** A text in both languages of the book. */
export interface Localized {
  zh: string
  en: string
}

/** The base of each language's pages: Chinese is served at the root. */
export const BASES: Readonly<Record<keyof Localized, string>> = { zh: '/', en: '/en/' }

/** A page, `docs/<language>/<chapter>/<slug>.md`, with fields of its front matter. */
export interface Page {
  slug: string
  /** The sidebar shows it, too. */
  title: Localized
  /** One sentence. */
  description: Localized
  /** The day it was added, such as 2026-12-31, which orders the feeds. @default the day of the first edition */
  added: string
}

export interface Chapter {
  slug: string
  title: Localized
  /** True if it has a landing page, `docs/<language>/<chapter>/index.md`, at the address of the folder. */
  hasLanding: boolean
  /** In reading order, without the landing page. */
  pages: Page[]
}

/** The slug of the landing page of a chapter, which the table of contents does not list. */
export const LANDING = 'index'

/** The day the book was first published. */
export const FIRST_EDITION = '2026-11-23'

const docs = path.resolve(import.meta.dirname, '../../docs')

/** The table of contents, from docs/contents.json. Sidebar, navigation, and the previous and next page follow it. */
export const contents: Chapter[] = chapters.map(({ slug: chapter, title, pages }) => ({
  slug: chapter,
  title,
  hasLanding: existsSync(path.join(docs, 'en', chapter, `${LANDING}.md`)),
  pages: pages.map((slug) => readPage(chapter, slug)),
}))

function readPage(chapter: string, slug: string): Page {
  const [zh, en] = ['zh', 'en'].map((language) => {
    const name = `${language}/${chapter}/${slug}.md`
    const file = path.join(docs, name)
    return existsSync(file) ? readFrontMatter(readText(file), `docs/${name}`) : {}
  })
  return {
    slug,
    title: { zh: zh?.title ?? slug, en: en?.title ?? slug },
    description: { zh: zh?.description ?? '', en: en?.description ?? '' },
    added: zh?.added ?? en?.added ?? FIRST_EDITION,
  }
}
