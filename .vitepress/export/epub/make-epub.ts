import { strToU8, zipSync } from 'fflate'

import { html } from '../../../scripts/util/html.ts'
import type { Book } from '../book/book.ts'
import { stylesheet } from '../book/stylesheet.ts'
import { chapterDocument, coverDocument, navigationDocument, pageDocument } from './documents.ts'
import { packageDocument, XHTML, type Item } from './package-document.ts'

const FOLDER = 'EPUB'
const CONTAINER = html`<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`
const RE_PICTURE = /<svg[\s>]/

/**
 * Packs the book as an EPUB 3: https://www.w3.org/TR/epub-33/.
 * @param cover the cover as a PNG
 */
export function makeEpub(book: Book, cover: Uint8Array, date: Date): Uint8Array {
  const items = itemsOf(book, cover)
  const files = [
    ['META-INF/container.xml', CONTAINER] as const,
    [`${FOLDER}/package.opf`, packageDocument(book, items, date)] as const,
    ...items.map(({ file, content }) => [`${FOLDER}/${file}`, content] as const),
  ]
  const bytes = files.map(
    ([name, content]) => [name, content instanceof Uint8Array ? content : strToU8(content.toString())] as const,
  )
  // This file must be the first and uncompressed: https://www.w3.org/TR/epub-33/#sec-zip-container-mime.
  const mimetype = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] as [Uint8Array, { level: 0 }] }
  return zipSync({ ...mimetype, ...Object.fromEntries(bytes) }, { level: 9, mtime: date })
}

/** All files, in reading order. */
function itemsOf(book: Book, cover: Uint8Array): Item[] {
  const image = 'cover.png'
  return [
    { file: 'style.css', type: 'text/css', content: stylesheet(book) },
    { file: image, type: 'image/png', properties: 'cover-image', content: cover },
    { file: 'cover.xhtml', type: XHTML, content: coverDocument(book, image) },
    { file: 'contents.xhtml', type: XHTML, properties: 'nav', content: navigationDocument(book) },
    ...book.chapters.flatMap((chapter) => [
      { file: `${chapter.id}.xhtml`, type: XHTML, content: chapterDocument(book, chapter) },
      ...chapter.pages.map((page) => ({
        file: `${page.id}.xhtml`,
        type: XHTML,
        properties: RE_PICTURE.test(page.body) ? 'svg' : undefined,
        content: pageDocument(book, page),
      })),
    ]),
  ]
}
