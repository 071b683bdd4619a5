import type MarkdownIt from 'markdown-it'

import type { Downloads } from '../../export/downloads.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import { PageError } from '../../../scripts/content/directives.ts'
import { renderDownloads } from './render-downloads.ts'

interface FormsOptions {
  /** The project's root, absolute. */
  root: string
  /** The site's base, with a slash at both ends. */
  base: string
  /** The downloads that the site offers, if any. */
  forms?: Downloads
}

/** Expands `::: downloads` to the list of the book's downloads with their sizes and date. */
export function downloadsPlugin(md: MarkdownIt, { root, base, forms }: FormsOptions): void {
  directivePlugin(md, {
    name: 'downloads',
    root,
    expand({ info, words, language }, state) {
      if (info.trim() !== 'downloads') throw new PageError('Write ::: downloads with nothing after it.')
      return renderDownloads(forms, { words: words.forms, language, base }, state)
    },
  })
}
