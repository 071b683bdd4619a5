import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Book, BookChapter } from '../book/book.ts'
import { BOOK_WORDS } from '../../messages/book-words.ts'
import { coverMarkup, coverStyles } from '../book/cover.ts'
import { escape } from '../book/escape.ts'
import { fontFaces } from '../book/fonts.ts'
import { stylesheet } from '../book/stylesheet.ts'

const RE_HEADING = /(<\/?h)([2-5])(?=[\s>])/g

/**
 * The whole book as one document, so that its links lead to pages, and its headings are the outline.
 * @param places numbers of pages for the table of contents, by the ids of chapters and pages
 */
export async function printDocument(book: Book, made: Date, places: ReadonlyMap<string, number>): Promise<string> {
  const { language, title, chapters } = book
  const print = readFileSync(path.join(import.meta.dirname, '../book/styles/print.css'), 'utf8')
  const entry = ({ id, number, title: text }: { id: string; number: number | string; title: string }): string =>
    `<a href="#${id}" data-page="${places.get(id) ?? ''}"><span>${number}</span><span class="text">${escape(text)}</span></a>`
  const contents = chapters.map(
    (chapter) =>
      `<li>${entry(chapter)}<ol>${chapter.pages.map((page) => `<li>${entry(page)}</li>`).join('')}</ol></li>`,
  )
  const body = `${coverMarkup(book, made)}
<nav class="contents-page"><h1>${BOOK_WORDS[language].contents}</h1><ol>${contents.join('')}</ol></nav>
${chapters.map(chapterSection).join('\n')}`
  const styles = [await fontFaces(body), stylesheet(book), coverStyles(), print].join('\n')
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escape(title)}</title><style>${styles}</style></head>
<body>${body}</body>
</html>
`
}

/** Headings of pages become those of a chapter's sections: each is one level down. */
function chapterSection({ id, number, title, pages }: BookChapter): string {
  const sections = pages.map((page) => {
    const body = page.body.replaceAll(RE_HEADING, (_, tag: string, level: string) => tag + (Number(level) + 1))
    const head = `<h2><span class="number">${page.number}</span> ${escape(page.title)}</h2>`
    return `<article class="page" id="${page.id}">${head}${body}</article>`
  })
  const head = `<h1><span class="number">${number}</span> ${escape(title)}</h1>`
  return `<section class="chapter" id="${id}">${head}${sections.join('')}</section>`
}
