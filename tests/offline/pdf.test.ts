import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { messagesFor } from '../../.vitepress/messages/messages-for.ts'
import type { Book } from '../../.vitepress/export/book/book.ts'
import { findPageNumbers, makePdf } from '../../.vitepress/export/pdf/make-pdf.ts'
import { readBook } from '../../.vitepress/export/book/read-book.ts'
import { connectBrowser } from '../helpers/browser.ts'

const MADE = new Date('2026-12-31T12:00:00Z')

describe.each(['zh', 'en'] as const)('%s: the PDF', (language) => {
  let book: Book
  let bytes: Uint8Array
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>

  beforeAll(async () => {
    const browser = await connectBrowser()
    book = await readBook(inject('dist'), language)
    bytes = await makePdf(book, MADE, browser)
    pdf = await getDocumentProxy(new Uint8Array(bytes))
    await browser.close()
  })
  afterAll(() => pdf.cleanup())

  /** Text of a page without white space, for which fonts have several glyphs. */
  async function textOn(page: number): Promise<string> {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    return items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replaceAll(/[\s\p{Cc}]/gu, '')
  }

  it('has an outline of contents, chapters, pages and sections', async () => {
    const outline = (await pdf.getOutline()).map(({ title, items }) => [title, ...items.map((page) => page.title)])
    expect(outline).toEqual([
      [messagesFor(language).book.contents],
      ...book.chapters.map(({ number, title, pages }) => [
        `${number} ${title}`,
        ...pages.map((page) => `${page.number} ${page.title}`),
      ]),
    ])
    const sections = (await pdf.getOutline()).flatMap(({ items }) => items.flatMap((page) => page.items))
    expect(sections.length).toBeGreaterThan(200)
  })

  it('has correct page numbers in its contents', async () => {
    const pageNumbers = await findPageNumbers(bytes, book)
    const pages = book.chapters.flatMap((chapter) => [chapter, ...chapter.pages])
    const contents = (await Promise.all([2, 3, 4, 5].map(textOn))).join('')
    for (const { id, number, title } of pages) {
      const words = `${number}${title}`.replaceAll(/[\s\p{Cc}]/gu, '')
      expect(contents).toContain(`${words}${pageNumbers.get(id)}`)
      expect(await textOn(pageNumbers.get(id) ?? 0)).toContain(words)
    }
  })

  it('has the characters of the book, not others with the same glyph', async () => {
    const texts = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOn(at + 1)))
    const radicals = texts.flatMap((text) => text.match(/[\u2E80-\u2FDF\uF900-\uFAFF]/g) ?? [])
    expect([pdf.numPages > 250, radicals]).toEqual([true, []])
  })

  it('has working links between its pages', async () => {
    let inner = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      for (const { subtype, dest, url } of await (await pdf.getPage(number)).getAnnotations()) {
        if (subtype !== 'Link' || url) continue
        const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
        expect(await pdf.getPageIndex(target[0])).toBeGreaterThan(0)
        inner += 1
      }
    }
    expect(inner).toBeGreaterThan(500)
  })

  it('has metadata and a language, and is tagged', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: book.title,
      Subject: book.description,
      Author: messagesFor(language).book.authors,
      Language: language === 'zh' ? 'zh-CN' : 'en',
    })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const tree = await (await pdf.getPage(6)).getStructTree()
    expect(JSON.stringify(tree)).toMatch(/"role":"(?:P|H\d|Figure)"/)
  })
})
