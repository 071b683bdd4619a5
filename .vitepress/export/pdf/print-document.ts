import type { Book, BookChapter } from '../book/book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { coverMarkup } from '../book/cover.ts'
import { html, trustedHtml, type Html } from '../../../scripts/util/html.ts'
import { fontFaces } from '../book/fonts.ts'
import { readStyles, stylesheet } from '../book/stylesheet.ts'

const RE_HEADING = /(<\/?h)([2-5])(?=[\s>])/g

/**
 * The whole book as one HTML document, so that its links point to pages and its headings become the outline.
 * @param pageNumbers page numbers for the table of contents, by id of chapter or page
 */
export async function printDocument(book: Book, date: Date, pageNumbers: ReadonlyMap<string, number>): Promise<Html> {
  const { language, title, chapters } = book
  const entry = ({ id, number, title: text }: { id: string; number: number | string; title: string }): Html =>
    html`<a href="#${id}" data-page="${pageNumbers.get(id) ?? ''}"><span>${number}</span><span class="text">${text}</span></a>`
  const contents = chapters.map(
    (chapter) => html`<li>${entry(chapter)}<ol>${chapter.pages.map((page) => html`<li>${entry(page)}</li>`)}</ol></li>`,
  )
  const body = html`${coverMarkup(book, date)}
<nav class="contents-page"><h1>${messagesFor(language).book.contents}</h1><ol>${contents}</ol></nav>${chapters.map(chapterSection)}`
  const fonts = await fontFaces(body.toString())
  // The project's own styles; browsers don't decode entities in <style>.
  const styles = trustedHtml([fonts, stylesheet(book), readStyles('cover.css'), readStyles('print.css')].join('\n'))
  return html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${title}</title><style>${styles}</style></head>
<body>${body}</body>
</html>
`
}

/** Headings of pages move one level down, below the heading of the chapter. */
function chapterSection({ id, number, title, pages }: BookChapter): Html {
  const sections = pages.map((page) => {
    const body = page.body.replaceAll(RE_HEADING, (_, tag: string, level: string) => tag + (Number(level) + 1))
    const head = html`<h2><span class="number">${page.number}</span> ${page.title}</h2>`
    // The body of a built page, in which only levels of headings have changed.
    return html`<article class="page" id="${page.id}">${head}${trustedHtml(body)}</article>`
  })
  const head = html`<h1><span class="number">${number}</span> ${title}</h1>`
  return html`\n<section class="chapter" id="${id}">${head}${sections}</section>`
}
