import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { BASES, contents } from '../../../scripts/content/contents.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { EXCLUDED, pageId, type Book, type BookChapter } from './book.ts'
import { toPortable } from './to-portable.ts'

/**
 * Reads the book in one language from the built site, with the pages in the order of the contents.
 * @param built folder of the site, built with the base `/`
 */
export async function readBook(built: string, language: Book['language']): Promise<Book> {
  const colours: Book['colours'] = new Map()
  const chapters = await Promise.all(
    contents.map(async ({ slug, title, pages }, index): Promise<BookChapter> => {
      const included = pages.filter((page) => !EXCLUDED.includes(`${slug}/${page.slug}`))
      return {
        number: index + 1,
        id: slug,
        title: title[language],
        pages: await Promise.all(
          included.map(async (page, pageIndex) => {
            const address = `${slug}/${page.slug}`
            const html = await readFile(path.join(built, `${BASES[language]}${address}.html`), 'utf8')
            const id = pageId(address)
            return {
              id,
              number: `${index + 1}.${pageIndex + 1}`,
              ...toPortable(html, { id, base: BASES[language], colours }),
            }
          }),
        ),
      }
    }),
  )
  const { title, description } = messagesFor(language).site
  return { language, title, description, chapters, colours }
}
