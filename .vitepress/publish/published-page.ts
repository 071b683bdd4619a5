import { existsSync } from 'node:fs'
import path from 'node:path'

import {
  BASES,
  FIRST_EDITION,
  LANDING,
  contents,
  type Chapter,
  type Localized,
} from '../../scripts/content/contents.ts'
import { readFrontMatter } from '../../scripts/content/front-matter.ts'
import { readText } from '../../scripts/util/read-text.ts'

/** A page of the book in one language, with the fields that feeds, cards and twins need. */
export interface PublishedPage {
  language: keyof Localized
  chapter: Chapter
  /** Its address below the site's base, without a suffix: `en/io/kernel`, and `en/io/` for the landing page of a chapter. */
  address: string
  /** True for the landing page of a chapter. */
  isLanding: boolean
  title: string
  description: string
  /** The day it was added. */
  added: string
  /** Its Markdown source. */
  source: string
}

/**
 * Lists the pages of a language in reading order, without the home page; each chapter begins with its landing page.
 * @param root the project's, absolute
 */
export function publishedPages(language: keyof Localized, root: string): PublishedPage[] {
  return contents.flatMap((chapter) => {
    const landing = { slug: LANDING, title: chapter.title, added: FIRST_EDITION }
    return [landing, ...chapter.pages].flatMap(({ slug, title, added }) => {
      const name = `docs/${language}/${chapter.slug}/${slug}.md`
      const file = path.join(root, name)
      if (!existsSync(file)) return []
      const source = readText(file)
      const { description = '' } = readFrontMatter(source, name)
      const isLanding = slug === LANDING
      const address = `${BASES[language].slice(1)}${chapter.slug}/${isLanding ? '' : slug}`
      return [{ language, chapter, address, isLanding, title: title[language], description, added, source }]
    })
  })
}
