import type { Book, BookChapter, BookPage } from '../book/book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { html, trustedHtml, type Html } from '../../../scripts/util/html.ts'

const LANGUAGES: Readonly<Record<Book['language'], string>> = { zh: 'zh-CN', en: 'en' }
const RE_LINK = /href="#((?:(?!--)[^"])+)(--[^"]*)?"/g

function documentOf({ language }: Book, title: string, body: Html): Html {
  const lang = LANGUAGES[language]
  return html`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>
`
}

/** The document of a page. Each page has its own document, so that it begins on a new page. */
export function pageDocument(book: Book, { id, number, title, body }: BookPage): Html {
  const linked = body.replaceAll(RE_LINK, (_, page: string, rest = '') => {
    return `href="${page}.xhtml${rest === '' ? '' : `#${page}${rest}`}"`
  })
  const head = html`<h1><span class="number">${number}</span> ${title}</h1>`
  // The body of a built page, in which only addresses of pages have changed.
  const content = html`<section id="${id}" epub:type="subchapter">${head}${trustedHtml(linked)}</section>`
  return documentOf(book, `${number} ${title}`, content)
}

/** The document that opens a chapter: its title and links to its pages. */
export function chapterDocument(book: Book, chapter: BookChapter): Html {
  const { number, title } = chapter
  const head = html`<h1><span class="number">${number}</span> ${title}</h1>`
  const body = html`<section epub:type="chapter">${head}<ul>${linksTo(chapter)}</ul></section>`
  return documentOf(book, `${number} ${title}`, body)
}

/** The document of the cover. */
export function coverDocument(book: Book, image: string): Html {
  const { cover } = messagesFor(book.language).book
  const picture = html`<img src="${image}" alt="${book.title}" style="max-width:100%"/>`
  return documentOf(book, cover, html`<section epub:type="cover">${picture}</section>`)
}

/** The table of contents and the landmarks: https://www.w3.org/TR/epub-33/#sec-nav. */
export function navigationDocument(book: Book): Html {
  const { contents } = messagesFor(book.language).book
  const chapters = book.chapters.map((chapter) => html`<li>${linkTo(chapter)}<ol>${linksTo(chapter)}</ol></li>`)
  const first = book.chapters[0]?.id ?? ''
  return documentOf(
    book,
    contents,
    html`<nav epub:type="toc" id="toc" role="doc-toc"><h1>${contents}</h1><ol class="contents">${chapters}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="toc" href="contents.xhtml">${contents}</a></li><li><a epub:type="bodymatter" href="${first}.xhtml">${book.title}</a></li></ol></nav>`,
  )
}

function linksTo({ pages }: BookChapter): Html[] {
  return pages.map((page) => html`<li>${linkTo(page)}</li>`)
}

function linkTo({ id, number, title }: BookChapter | BookPage): Html {
  return html`<a href="${id}.xhtml">${number} ${title}</a>`
}
