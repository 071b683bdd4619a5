/**
 * Returns the address of a page in the other language, without the base of the site.
 * @param file path of the page's file after rewrites: `en/io/kernel.md`
 */
export function otherLanguage(file: string): string {
  const page = file.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '')
  return page === 'en' || page.startsWith('en/') ? `/${page.replace(/^en\/?/, '')}` : `/en/${page}`
}
