import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'

import type { Html } from '../../../scripts/util/html.ts'
import type { Book } from '../book/book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { printDocument } from './print-document.ts'

/** Prints the book as a tagged PDF with an outline. It prints twice: the first PDF yields the numbers for the contents. */
export async function makePdf(book: Book, date: Date, browser: Browser): Promise<Uint8Array> {
  const draft = await print(await printDocument(book, date, new Map()), browser)
  const pageNumbers = await findPageNumbers(draft, book)
  return finish(await print(await printDocument(book, date, pageNumbers), browser), book, date)
}

async function print(content: Html, browser: Browser): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'book-'))
  const page = await browser.newPage()
  try {
    // The document is too large to send through the protocol.
    const file = path.join(folder, 'book.html')
    await writeFile(file, content.toString())
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true })
  } finally {
    await page.close()
    await rm(folder, { recursive: true })
  }
}

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

/** Sets the metadata, and compresses the objects that browsers leave uncompressed: two thirds of the file. */
async function finish(pdf: Uint8Array, { language, title, description }: Book, date: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setSubject(description)
  document.setAuthor(messagesFor(language).book.authors)
  document.setLanguage(language === 'zh' ? 'zh-CN' : 'en')
  document.setCreationDate(date)
  document.setModificationDate(date)
  return document.save({ useObjectStreams: true })
}
