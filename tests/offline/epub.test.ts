import { EpubCheck } from '@likecoin/epubcheck-ts'
import { unzipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'

import { makeEpub } from '../../.vitepress/export/epub/make-epub.ts'
import { readBook } from '../../.vitepress/export/book/read-book.ts'
import { textOf } from '../helpers/page.ts'

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const MADE = new Date('2026-12-31T12:00:00Z')

describe.each(['zh', 'en'] as const)('%s: the EPUB', (language) => {
  it('is a valid EPUB 3', async () => {
    const epub = makeEpub(await readBook(inject('dist'), language), PIXEL, MADE)
    const { valid, version, messages } = await EpubCheck.validate(epub)
    expect({ valid, version, messages }).toEqual({ valid: true, version: '3.0', messages: [] })
  })

  it('is invalid with a broken link', async () => {
    const book = await readBook(inject('dist'), language)
    const [page] = book.chapters[0]?.pages ?? []
    if (page) page.body += '<p><a href="#no_page--nowhere">x</a></p>'
    expect((await EpubCheck.validate(makeEpub(book, PIXEL, MADE))).valid).toBe(false)
  })

  it('begins with its media type, and lists its files in reading order', async () => {
    const book = await readBook(inject('dist'), language)
    const epub = makeEpub(book, PIXEL, MADE)
    expect(Buffer.from(epub.slice(30, 58)).toString()).toBe('mimetypeapplication/epub+zip')
    const files = unzipSync(epub)
    const text = (name: string): string => new TextDecoder().decode(files[`EPUB/${name}`])
    const entries = [...text('contents.xhtml').matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(
      ([, file, words = '']) => [file, textOf(words)],
    )
    expect(entries).toEqual(
      book.chapters.flatMap(({ id, number, title, pages }) => [
        [`${id}.xhtml`, `${number} ${title}`],
        ...pages.map((page) => [`${page.id}.xhtml`, `${page.number} ${page.title}`]),
      ]),
    )
    expect(text('package.opf')).toContain('<meta property="dcterms:modified">2026-12-31T12:00:00Z</meta>')
    expect(text('package.opf')).toContain(`<dc:language>${language === 'zh' ? 'zh-CN' : 'en'}</dc:language>`)
  })

  it('gives the same bytes for the same book', async () => {
    const [once, twice] = await Promise.all(
      [1, 2].map(async () => makeEpub(await readBook(inject('dist'), language), PIXEL, MADE)),
    )
    expect(once && twice && Buffer.compare(once, twice)).toBe(0)
  })
})
