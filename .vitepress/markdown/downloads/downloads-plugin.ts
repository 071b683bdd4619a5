import type MarkdownIt from 'markdown-it'

import { PageError } from '../../../scripts/content/directives.ts'
import { html, type Html } from '../../../scripts/util/html.ts'
import type { Download, Downloads } from '../../export/downloads.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import type { Language } from '../../messages/messages.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import { createTokens } from '../directive/tokens.ts'

export interface DownloadsOptions {
  /** Absolute path of the project. */
  root: string
  /** Base path of the site, with slashes at both ends. */
  base: string
  /** Undefined if the site was built without downloads. */
  downloads?: Downloads
}

const MIB = 2 ** 20

/** Replaces `::: downloads` with the table of downloads: formats, languages and sizes. */
export function downloadsPlugin(md: MarkdownIt, { root, base, downloads }: DownloadsOptions): void {
  directivePlugin(md, {
    name: 'downloads',
    root,
    expand({ info, messages, language }, state) {
      if (info.trim() !== 'downloads')
        throw new PageError('::: downloads takes no arguments. Delete the text after it.')
      const tokens = createTokens(state)
      if (!downloads) return [tokens.html(html`<p>`), tokens.markdown(messages.downloads.none), tokens.html(html`</p>`)]
      return [tokens.html(renderTable(downloads, { messages, language, base }))]
    },
  })
}

/** Renders a table of downloads: those in the page's language first. */
function renderTable(
  { date, downloads }: Downloads,
  { messages: { downloads: messages }, language, base }: Pick<DirectiveContext, 'messages' | 'language' | 'base'>,
): Html {
  const heads = [messages.format, messages.language, messages.size].map((head) => html`<th scope="col">${head}</th>`)
  const rows = sortFor(language, downloads).map((download) => {
    const languages = download.language ? messagesFor(download.language).site.languageName : messages.bothLanguages
    const cells = [renderName(download), languages, `${(download.size / MIB).toFixed(1)}\u00A0MB`]
    return html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`
  })
  const caption = messages.made(date)
  return html`<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`

  /** The package has no link, because readers install it from npm. */
  function renderName({ kind, file }: Download): string | Html {
    const name = messages.kinds[kind]
    return kind === 'package' ? name : html`<a href="${base}downloads/${file}" download>${name}</a>`
  }
}

function sortFor(language: Language, downloads: Download[]): Download[] {
  const isForeign = (download: Download): boolean => download.language !== undefined && download.language !== language
  return downloads.toSorted((a, b) => Number(isForeign(a)) - Number(isForeign(b)))
}
