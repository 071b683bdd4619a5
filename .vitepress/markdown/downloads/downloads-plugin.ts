import type MarkdownIt from 'markdown-it'

import type { Forms } from '../../export/downloads.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import { PageError } from '../directive/page-error.ts'
import { renderForms } from './render-downloads.ts'

interface FormsOptions {
  /** The project's root, absolute. */
  root: string
  /** The site's, with slashes around. */
  base: string
  /** Those that the site serves, if any. */
  forms?: Forms
}

/** Turns `::: forms` into the list of the book's other forms, with sizes and date. */
export function formsPlugin(md: MarkdownIt, { root, base, forms }: FormsOptions): void {
  directivePlugin(md, {
    name: 'forms',
    root,
    expand({ info, words, language }, state) {
      if (info.trim() !== 'forms') throw new PageError('Write ::: forms, and nothing behind it.')
      return renderForms(forms, { words: words.forms, language, base }, state)
    },
  })
}
