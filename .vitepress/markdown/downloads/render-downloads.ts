import type { StateCore, Token } from 'markdown-it'

import type { Download, Downloads } from '../../export/downloads.ts'
import type { Localized } from '../../../scripts/content/contents.ts'
import { createTokens } from '../directive/tokens.ts'
import type { Words } from '../../messages/words.ts'

interface FormsOptions {
  words: Words['forms']
  language: keyof Localized
  /** The site's base, with a slash at both ends. */
  base: string
}

const MIB = 2 ** 20
const LANGUAGES: Localized = { zh: '中文', en: 'English' }

/** Renders a table of downloads; those in the page's language come first. */
export function renderDownloads(forms: Downloads | undefined, options: FormsOptions, state: StateCore): Token[] {
  const { html, markdown, escape } = createTokens(state)
  const { words, language, base } = options
  if (!forms) return [html('<p>'), markdown(words.none), html('</p>')]
  return [
    html(`<table><caption>${escape(words.made(forms.date))}</caption>${headOf()}<tbody>${body()}</tbody></table>`),
  ]

  function headOf(): string {
    const heads = [words.form, words.language, words.size].map((head) => `<th scope="col">${escape(head)}</th>`)
    return `<thead><tr>${heads.join('')}</tr></thead>`
  }

  function body(): string {
    return sortFor(language, forms?.forms ?? [])
      .map(({ language: own, size, ...form }) => {
        const cells = [nameOf(form), own ? LANGUAGES[own] : escape(words.both), `${(size / MIB).toFixed(1)}\u00A0MB`]
        return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
      })
      .join('')
  }

  /** npm installs the package; everything else is a link. */
  function nameOf({ kind, file }: Pick<Download, 'kind' | 'file'>): string {
    const name = escape(words.kinds[kind])
    return kind === 'package' ? name : `<a href="${base}downloads/${file}" download>${name}</a>`
  }
}

function sortFor(language: keyof Localized, forms: Download[]): Download[] {
  return forms.toSorted((a, b) => Number(isForeign(a, language)) - Number(isForeign(b, language)))
}

function isForeign(form: Download, language: keyof Localized): boolean {
  return form.language !== undefined && form.language !== language
}
