import type { Book } from '../book/book.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import { html, type Html } from '../../../scripts/util/html.ts'

/** A file of the EPUB. */
export interface Item {
  /** Path relative to the package document. */
  file: string
  /** Media type. */
  type: string
  /** See https://www.w3.org/TR/epub-33/#app-item-properties-vocab. */
  properties?: string
  content: string | Html | Uint8Array
}

/** Media type of the documents. */
export const XHTML = 'application/xhtml+xml'

/** These never change, so that a new edition replaces the earlier one in a library. */
const IDENTIFIERS: Readonly<Record<Book['language'], string>> = {
  zh: 'urn:uuid:0b5a5a0e-5d0b-4c0d-9a77-3f6a4e1c7b10',
  en: 'urn:uuid:6d0f2c83-2b44-4b1e-8a35-c19e5d7f4a21',
}

/** Renders the package document (https://www.w3.org/TR/epub-33/#sec-package-doc); its spine has the documents in order. */
export function packageDocument(book: Book, items: Item[], date: Date): Html {
  const { language, title, description } = book
  const messages = messagesFor(language).book
  const idOf = (file: string): string => file.replaceAll(/[^\w-]/g, '-')
  const manifest = items.map(
    ({ file, type, properties }) =>
      html`<item id="${idOf(file)}" href="${file}" media-type="${type}"${properties ? html` properties="${properties}"` : ''}/>\n`,
  )
  const spine = items.filter(({ type }) => type === XHTML).map(({ file }) => html`<itemref idref="${idOf(file)}"/>\n`)
  const accessibility = Object.entries({
    accessMode: 'textual',
    accessModeSufficient: 'textual',
    accessibilityFeature: ['tableOfContents', 'structuralNavigation', 'readingOrder', 'alternativeText'],
    accessibilityHazard: 'none',
    accessibilitySummary: messages.accessibility,
  }).flatMap(([name, values]) =>
    [values].flat().map((value) => html`<meta property="schema:${name}">${value}</meta>\n`),
  )
  return html`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${IDENTIFIERS[language]}</dc:identifier>
<dc:title>${title}</dc:title>
<dc:language>${language === 'zh' ? 'zh-CN' : 'en'}</dc:language>
<dc:creator>${messages.authors}</dc:creator>
<dc:description>${description}</dc:description>
<dc:date>${date.toISOString().slice(0, 10)}</dc:date>
<dc:rights>MIT</dc:rights>
<meta property="dcterms:modified">${date.toISOString().replace(/\.\d+/, '')}</meta>
${accessibility}</metadata>
<manifest>
${manifest}</manifest>
<spine>
${spine}</spine>
</package>
`
}
