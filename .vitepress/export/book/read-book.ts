import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { BASES, contents } from '../../../scripts/content/contents.ts'
import { SITE_NAMES } from '../../locales.ts'
import { LEFT_OUT, pageId } from './book.ts'
import type { Book, BookChapter } from './book.ts'
import { toPortable } from './to-portable.ts'

/**
 * Reads the book in one language from the built site: the pages in the order of the contents, with all outcomes of all
 * runs, without what moves.
 * @param built the site, built for the root of a host
 */
export async function readBook(built: string, language: Book['language']): Promise<Book> {
  const colours: Book['colours'] = new Map()
  const chapters = await Promise.all(
    contents.map(async ({ slug, title, pages }, at): Promise<BookChapter> => {
      const kept = pages.filter((page) => !LEFT_OUT.includes(`${slug}/${page.slug}`))
      return {
        number: at + 1,
        id: slug,
        title: title[language],
        pages: await Promise.all(
          kept.map(async (page, place) => {
            const address = `${slug}/${page.slug}`
            const html = await readFile(path.join(built, `${BASES[language]}${address}.html`), 'utf8')
            const id = pageId(address)
            return { id, number: `${at + 1}.${place + 1}`, ...toPortable(html, { id, base: BASES[language], colours }) }
          }),
        ),
      }
    }),
  )
  return { language, ...SITE_NAMES[language], chapters, colours }
}
