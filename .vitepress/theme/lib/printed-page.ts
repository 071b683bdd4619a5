/** Attributes that pages must not share: links lead to ids, and radio buttons of one name exclude each other. */
const REFERENCES = ['id', 'for', 'name']
/** Controls are of no use on paper. */
const CONTROLS = 'button, select, .header-anchor, .TraceControls, .guess'

/**
 * Returns the text of a built page, to be shown beside those of other pages: what names an element of the page gets a prefix that
 * no other page has. Undefined if the page has no text.
 * @param page the whole page, parsed
 */
export function printedPage(page: Document, prefix: string): Element | undefined {
  const article = page.querySelector('.vp-doc')
  if (!article) return undefined
  for (const control of article.querySelectorAll(CONTROLS)) control.remove()
  for (const attribute of REFERENCES)
    for (const element of article.querySelectorAll(`[${attribute}]`))
      element.setAttribute(attribute, `${prefix}-${element.getAttribute(attribute)}`)
  for (const link of article.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${prefix}-${link.getAttribute('href')?.slice(1)}`)
  return article
}
