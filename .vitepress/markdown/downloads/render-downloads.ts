import type { StateCore, Token } from 'markdown-it'

import type { Download, Downloads } from '../../export/downloads.ts'
import { messagesFor } from '../../messages/messages-for.ts'
import type { Language, Messages } from '../../messages/messages.ts'
import { createTokens } from '../directive/tokens.ts'

interface DownloadsOptions {
  messages: Messages['downloads']
  language: Language
  /** Base path of the site, with slashes at both ends. */
  base: string
}

const MIB = 2 ** 20

/** Renders a table of downloads: those in the page's language first. */
export function renderDownloads(all: Downloads | undefined, options: DownloadsOptions, state: StateCore): Token[] {
  const { html, markdown, escape } = createTokens(state)
  const { messages, language, base } = options
  if (!all) return [html('<p>'), markdown(messages.none), html('</p>')]
  const { date, downloads } = all
  const rows = sortFor(language, downloads).map(renderRow).join('')
  return [html(`<table><caption>${escape(messages.made(date))}</caption>${renderHead()}<tbody>${rows}</tbody></table>`)]

  function renderHead(): string {
    const heads = [messages.format, messages.language, messages.size]
    return `<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>`
  }

  function renderRow(download: Download): string {
    const languages = download.language ? messagesFor(download.language).site.languageName : messages.bothLanguages
    const cells = [renderName(download), escape(languages), `${(download.size / MIB).toFixed(1)}\u00A0MB`]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  }

  /** The package has no link, because readers install it from npm. */
  function renderName({ kind, file }: Download): string {
    const name = escape(messages.kinds[kind])
    return kind === 'package' ? name : `<a href="${base}downloads/${file}" download>${name}</a>`
  }
}

function sortFor(language: Language, downloads: Download[]): Download[] {
  const isForeign = (download: Download): boolean => download.language !== undefined && download.language !== language
  return downloads.toSorted((a, b) => Number(isForeign(a)) - Number(isForeign(b)))
}
