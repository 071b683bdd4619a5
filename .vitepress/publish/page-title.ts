import { html } from '../../scripts/util/html.ts'

const RE_TITLE = /<title>[^]*?<\/title>/

/** Writes the title of a page as it stands: VitePress takes `&lt;` in it for a character that is escaped already. */
export function withTitle(page: string, title: string): string {
  return page.replace(RE_TITLE, () => html`<title>${title}</title>`.toString())
}
