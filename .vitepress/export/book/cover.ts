import type { Browser } from 'playwright-core'

import type { Book } from './book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { html, trustedHtml, type Html } from '../../../scripts/util/html.ts'
import { fontFaces } from './fonts.ts'
import { readStyles } from './stylesheet.ts'

/** Size of the PNG in pixels, in the proportions of the printed book. */
const SIZE = { width: 1056, height: 1500 }

const MARK = html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 1.5 29 9v14L16 30.5 3 23V9z" fill="#2f9d68"/><path d="m9.5 16.5 4.5 4.5 8.5-9" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`

/** The cover as HTML. Its title isn't a heading, so that the outline starts at the contents. */
export function coverMarkup({ language, title, description }: Book, date: Date): Html {
  const edition = messagesFor(language).book.edition(date.toISOString().slice(0, 10))
  return html`<section class="cover">${MARK}<p class="book-title">${title}</p><p class="book-description">${description}</p><p class="book-edition">${edition}</p></section>`
}

/** Renders the cover as a PNG. */
export async function drawCover(book: Book, date: Date, browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: SIZE })
  const markup = coverMarkup(book, date)
  // The project's own styles; browsers don't decode entities in <style>.
  const styles = trustedHtml(`${await fontFaces(markup.toString())} body { margin: 0 } ${readStyles('cover.css')}`)
  await page.goto('about:blank')
  await page.setContent(html`<!DOCTYPE html><html><style>${styles}</style><body>${markup}</body></html>`.toString())
  await page.evaluate(() => document.fonts.ready)
  const image = await page.screenshot()
  await page.close()
  return image
}
