import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'

import type { Book } from '../book/book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { findPageNumbers } from './find-page-numbers.ts'
import { printDocument } from './print-document.ts'

/** Prints the book as a tagged PDF with an outline. It prints twice: the first PDF yields the numbers for the contents. */
export async function makePdf(book: Book, date: Date, browser: Browser): Promise<Uint8Array> {
  const draft = await print(await printDocument(book, date, new Map()), browser)
  const pageNumbers = await findPageNumbers(draft, book)
  return finish(await print(await printDocument(book, date, pageNumbers), browser), book, date)
}

async function print(html: string, browser: Browser): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'book-'))
  const page = await browser.newPage()
  try {
    // The document is too large to send through the protocol.
    const file = path.join(folder, 'book.html')
    await writeFile(file, html)
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready)
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true })
  } finally {
    await page.close()
    await rm(folder, { recursive: true })
  }
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
