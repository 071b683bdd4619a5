import path from 'node:path'

import type MarkdownIt from 'markdown-it'

import { FORMS_FILE, FORMS_FOLDER, loadForms } from '../../../scripts/shared/forms/form.ts'
import { directivePlugin } from '../directive/directive-plugin.ts'
import { PageError } from '../directive/page-error.ts'
import { renderForms } from './render-forms.ts'

/** Turns `::: forms` into the list of the book's other forms, with sizes and date. */
export function formsPlugin(md: MarkdownIt, { root, base }: { root: string; base: string }): void {
  directivePlugin(md, {
    name: 'forms',
    root,
    expand({ info, words, language, onFile }, state) {
      if (info.trim() !== 'forms') throw new PageError('Write ::: forms, and nothing behind it.')
      onFile(path.join(FORMS_FOLDER, FORMS_FILE))
      return renderForms(loadForms(root), { words: words.forms, language, base }, state)
    },
  })
}
