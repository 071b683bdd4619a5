import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'playwright-core'

import type { Book } from '../book/book.ts'
import { BOOK_WORDS } from '../../messages/book-words.ts'
import { findPlaces } from './find-places.ts'
import { printDocument } from './print-document.ts'

/** Prints the book as a tagged PDF with an outline; twice, since only paper knows on which page a chapter begins. */
export async function makePdf(book: Book, made: Date, browser: Browser): Promise<Uint8Array> {
  const draft = await print(await printDocument(book, made, new Map()), browser)
  const places = await findPlaces(draft, book)
  return finish(await print(await printDocument(book, made, places), browser), book, made)
}

async function print(html: string, browser: Browser): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'book-'))
  const page = await browser.newPage()
  try {
    // A document of this size is better read from disk than sent.
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

/** Says what it is, and packs what browsers leave as it is: two thirds of it. */
async function finish(pdf: Uint8Array, { language, title, description }: Book, made: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setSubject(description)
  document.setAuthor(BOOK_WORDS[language].authors)
  document.setLanguage(language === 'zh' ? 'zh-CN' : 'en')
  document.setCreationDate(made)
  document.setModificationDate(made)
  return document.save({ useObjectStreams: true })
}
