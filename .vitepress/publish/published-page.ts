import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { BASES, contents, type Chapter, type Localized } from '../../scripts/content/contents.ts'
import { readFrontMatter } from '../../scripts/content/front-matter.ts'

/** A page of the book in one language, with the fields that feeds, cards and twins need. */
export interface PublishedPage {
  language: keyof Localized
  chapter: Chapter
  /** Its address below the site's base, without a suffix: `en/io/kernel`. */
  address: string
  title: string
  description: string
  /** The day it was added. */
  added: string
  /** Its Markdown source. */
  source: string
}

/**
 * Lists the pages of a language in reading order, without the home page.
 * @param root the project's, absolute
 */
export function publishedPages(language: keyof Localized, root: string): PublishedPage[] {
  return contents.flatMap((chapter) =>
    chapter.pages.flatMap(({ slug, title, added }) => {
      const name = `docs/${language}/${chapter.slug}/${slug}.md`
      const file = path.join(root, name)
      if (!existsSync(file)) return []
      const source = readFileSync(file, 'utf8')
      const { description = '' } = readFrontMatter(source, name)
      const address = `${BASES[language].slice(1)}${chapter.slug}/${slug}`
      return [{ language, chapter, address, title: title[language], description, added, source }]
    }),
  )
}
