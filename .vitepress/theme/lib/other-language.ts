/**
 * The address of a page in the other language, below the site's base.
 * @param file its file, as it is served: `en/io/kernel.md`
 */
export function otherLanguage(file: string): string {
  const page = file.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '')
  return page === 'en' || page.startsWith('en/') ? `/${page.replace(/^en\/?/, '')}` : `/en/${page}`
}
