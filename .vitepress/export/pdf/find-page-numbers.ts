import { getDocumentProxy } from 'unpdf'

import type { Book } from '../book/book.ts'

/**
 * Finds the page numbers of chapters and pages in a printed book.
 * @returns page numbers from 1, by id of chapter or page
 * @throws Error if the outline differs from the contents of the book
 */
export async function findPageNumbers(pdf: Uint8Array, { chapters }: Book): Promise<Map<string, number>> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  // The first heading is that of the table of contents.
  const [, ...outline] = (await document.getOutline()) ?? []
  const expected = chapters.flatMap((chapter) => [chapter, ...chapter.pages])
  const items = outline.flatMap((chapter) => [chapter, ...chapter.items])
  const pageNumbers = new Map<string, number>()
  for (const [index, { id, number, title }] of expected.entries()) {
    const item = items[index]
    if (item?.title !== `${number} ${title}`)
      throw new Error(`The outline has "${item?.title}" instead of "${number} ${title}".`)
    const target = typeof item.dest === 'string' ? await document.getDestination(item.dest) : item.dest
    if (!target) throw new Error(`The outline entry "${number} ${title}" has no target.`)
    pageNumbers.set(id, (await document.getPageIndex(target[0])) + 1)
  }
  return pageNumbers
}
