import type { Book, BookChapter } from '../book/book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { coverMarkup } from '../book/cover.ts'
import { escapeHtml } from '../../../scripts/util/escape-html.ts'
import { fontFaces } from '../book/fonts.ts'
import { readStyles, stylesheet } from '../book/stylesheet.ts'

const RE_HEADING = /(<\/?h)([2-5])(?=[\s>])/g

/**
 * The whole book as one HTML document, so that its links point to pages and its headings become the outline.
 * @param pageNumbers page numbers for the table of contents, by id of chapter or page
 */
export async function printDocument(book: Book, date: Date, pageNumbers: ReadonlyMap<string, number>): Promise<string> {
  const { language, title, chapters } = book
  const entry = ({ id, number, title: text }: { id: string; number: number | string; title: string }): string =>
    `<a href="#${id}" data-page="${pageNumbers.get(id) ?? ''}"><span>${number}</span><span class="text">${escapeHtml(text)}</span></a>`
  const contents = chapters.map(
    (chapter) =>
      `<li>${entry(chapter)}<ol>${chapter.pages.map((page) => `<li>${entry(page)}</li>`).join('')}</ol></li>`,
  )
  const body = `${coverMarkup(book, date)}
<nav class="contents-page"><h1>${messagesFor(language).book.contents}</h1><ol>${contents.join('')}</ol></nav>
${chapters.map(chapterSection).join('\n')}`
  const styles = [await fontFaces(body), stylesheet(book), readStyles('cover.css'), readStyles('print.css')].join('\n')
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${styles}</style></head>
<body>${body}</body>
</html>
`
}

/** Headings of pages move one level down, below the heading of the chapter. */
function chapterSection({ id, number, title, pages }: BookChapter): string {
  const sections = pages.map((page) => {
    const body = page.body.replaceAll(RE_HEADING, (_, tag: string, level: string) => tag + (Number(level) + 1))
    const head = `<h2><span class="number">${page.number}</span> ${escapeHtml(page.title)}</h2>`
    return `<article class="page" id="${page.id}">${head}${body}</article>`
  })
  const head = `<h1><span class="number">${number}</span> ${escapeHtml(title)}</h1>`
  return `<section class="chapter" id="${id}">${head}${sections.join('')}</section>`
}
