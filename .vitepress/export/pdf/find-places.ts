import { getDocumentProxy } from 'unpdf'

import type { Book } from '../book/book.ts'

/**
 * On which pages of a printed book its chapters and pages begin, by their ids.
 * @throws Error where the outline is not that of the book
 */
export async function findPlaces(pdf: Uint8Array, { chapters }: Book): Promise<Map<string, number>> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  // The table of contents has a heading, too.
  const [, ...outline] = (await document.getOutline()) ?? []
  const wanted = chapters.flatMap((chapter) => [chapter, ...chapter.pages])
  const found = outline.flatMap((chapter) => [chapter, ...chapter.items])
  const places = new Map<string, number>()
  for (const [at, { id, number, title }] of wanted.entries()) {
    const item = found[at]
    if (item?.title !== `${number} ${title}`)
      throw new Error(`"${number} ${title}" is "${item?.title}" in the outline.`)
    const target = typeof item.dest === 'string' ? await document.getDestination(item.dest) : item.dest
    if (!target) throw new Error(`"${number} ${title}" leads nowhere in the outline.`)
    places.set(id, (await document.getPageIndex(target[0])) + 1)
  }
  return places
}
